import { useParams } from 'react-router';
import { useSchool } from '@shared/registry/queries';
import { OfficialPage } from './OfficialPage';

/** A school's official page for the staff of its area. */
export function PageOfSchool() {
  const { code = '', page = '' } = useParams();
  const school = useSchool(code);
  return (
    <OfficialPage
      schoolCode={code}
      page={page}
      back={{ to: `/schools/${code}`, label: school.data?.nameTh ?? code }}
    />
  );
}
