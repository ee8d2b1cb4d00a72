import { Select } from 'antd';
import { useNavigate } from 'react-router';
import { Field } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { Panel } from '@shared/ui/Panel';
import { useSchoolsOf } from './queries';

/** The way from the sum of all schools to one of them. */
export function ChooseSchool({ slug }: { slug: string }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const schools = useSchoolsOf(slug);
  return (
    <Panel title={t('public.school.choose')} note={t('public.school.note')} testId="choose-school">
      <Field label={t('public.school.which')}>
        {(control) => (
          <Select
            {...control}
            showSearch={{ optionFilterProp: 'label' }}
            value={null}
            loading={schools.isPending}
            placeholder={t('public.school.hint')}
            onChange={(code: string | null) => {
              if (code) void navigate(`/public/${slug}/schools/${code}`);
            }}
            options={(schools.data ?? []).map((one) => ({
              value: one.schoolCode,
              label: [one.schoolNameTh, one.districtTh, one.schoolCode].filter(Boolean).join(' · '),
            }))}
            data-testid="school-choice"
          />
        )}
      </Field>
    </Panel>
  );
}
