export { AdviceDrawer, type Place } from './AdviceDrawer';
export { AskButton } from './AskButton';
export { Conversation } from './Conversation';
export { adviceKeys, advicePath, useAdviceInbox, useFaq, useThread, useWaiting } from './queries';
export { RuleFaq } from './RuleFaq';
export { ThreadState } from './ThreadState';
