import { Navigate, useParams } from 'react-router';

export function ShortAddress() {
  const { slug = '', edition } = useParams();
  return <Navigate to={`/public/${slug}${edition ? `/${edition}` : ''}`} replace />;
}
