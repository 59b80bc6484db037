import { useFlag, useSuspenseFlag } from '@openfeature/react-sdk';

export const FlagKeys = { NEW_CHECKOUT: 'new-checkout' } as const;
export const useNewCheckout = (options?: object) => useFlag(FlagKeys.NEW_CHECKOUT, false, options);
export const useSuspenseNewCheckout = (options?: object) => useSuspenseFlag(FlagKeys.NEW_CHECKOUT, false, options);
