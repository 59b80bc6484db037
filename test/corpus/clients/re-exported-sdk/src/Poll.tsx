import { useRemoteFlag, useVariant } from './vendor/flags';

export const Poll = () => (useRemoteFlag('poll-results') ? <Results tone={useVariant('poll-tone').name} /> : <Vote />);
//                                       ^^^^^^^^^^^^^^ evaluation poll-results
//                                                                                   ^^^^^^^^^^^ evaluation poll-tone
