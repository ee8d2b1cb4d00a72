export { DateText } from './DateText';
export { buddhistYear, daysUntil, formatDate, schoolYearOf, todayInBangkok, toGregorian } from './format';
