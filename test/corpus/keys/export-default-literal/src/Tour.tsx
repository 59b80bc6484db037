import { useFlag } from '@unleash/proxy-client-react';
import GUIDED_TOUR from './flags/guided-tour';

export const Tour = () => (useFlag(GUIDED_TOUR) ? <Steps /> : null);
//                                 ^^^^^^^^^^^ evaluation guided-tour
