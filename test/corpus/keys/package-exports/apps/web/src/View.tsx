import { useFlag } from '@unleash/proxy-client-react';
import { Keys } from '@acme/flags/keys';

export const View = () => <Pane split={useFlag(Keys.SplitView)} />;
//                                             ^^^^^^^^^^^^^^ evaluation split-view
