import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { ApiError } from '@shared/api/problem';

interface Options<In, Out> {
  act: (input: In) => Promise<Out>;
  /** What is no longer true after the act; fetched again. */
  refresh?: QueryKey[];
  done?: string | ((result: Out) => string);
  onDone?: (result: Out, input: In) => void;
}

/** Something a person does: it is said that it worked, and everything it touched is read again (also when it was stale). */
export function useAct<In = void, Out = unknown>({ act, refresh = [], done, onDone }: Options<In, Out>) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const again = () => Promise.all(refresh.map((queryKey) => client.invalidateQueries({ queryKey })));
  return useMutation<Out, Error, In>({
    mutationFn: act,
    onSuccess: async (result, input) => {
      const text = typeof done === 'function' ? done(result) : done;
      if (text) void message.success(text);
      onDone?.(result, input);
      await again();
    },
    onError: (error) => {
      if (error instanceof ApiError && (error.status === 412 || error.status === 409)) void again();
    },
  });
}
