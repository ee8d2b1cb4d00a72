export { LOGIN_PATH, rememberPlace, rememberedPlace } from './login';
export { RequireAct } from './RequireAct';
export { type Act, isSchool, isStaff, may } from './roles';
export { useMay, useMe, useSession } from './useMe';
