import { useUiFlag } from './useUiFlag';
import { ConditionallyRender } from './ConditionallyRender';

export const LastSeen = () => <ConditionallyRender condition={!useUiFlag('hideLastSeen')} show={<Time />} />;
//                                                                       ^^^^^^^^^^^^^^ evaluation hideLastSeen
