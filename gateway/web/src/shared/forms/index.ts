export { ActForm } from './ActForm';
export { Choices, type ControlProps, Field } from './Field';
export { fieldErrors } from './fieldErrors';
export { moved, replaced, without } from './lists';
export { Movable } from './Movable';
export { ReasonField } from './ReasonField';
export { useDraft } from './useDraft';
export { useSettled } from './useSettled';
