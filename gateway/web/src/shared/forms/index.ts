export { Choices, type ControlProps, Field } from './Field';
export { fieldErrors } from './fieldErrors';
export { useDraft } from './useDraft';
