import Statsig from 'statsig-node';
import { get, getValue, isEnabled } from './other';
await Statsig.initialize('k');
const cfg = await Statsig.getConfig({ userID: 'u' }, 'sc_config');
//                                                   ^^^^^^^^^^^ evaluation sc_config
const max = cfg.get('sc_param', 3);
const layer = await Statsig.getLayer({ userID: 'u' }, 'sc_layer');
//                                                    ^^^^^^^^^^ evaluation sc_layer
layer.get('sc_layerparam', 'x');
Statsig.logEvent({ userID: 'u' }, 'sc_evt');
Statsig.overrideGate('sc_gate', true);
get('sc_no1'); getValue('sc_no2'); isEnabled('sc_no3');
