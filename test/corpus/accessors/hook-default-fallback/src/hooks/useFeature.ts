import { useBooleanFlagValue } from '@openfeature/react-sdk';

export const useFeature = (name: string, fallback = false) => useBooleanFlagValue(name, fallback);
