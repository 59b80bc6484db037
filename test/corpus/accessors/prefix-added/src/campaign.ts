import { marketingFlag } from './flags';

export const popups = () => marketingFlag('exit-popup');
//                                        ^^^^^^^^^^^^ evaluation mkt.exit-popup
export const forCampaign = (id: string) => marketingFlag(`campaign-${id}`);
//                                                       ^^^^^^^^^^^^^^^^ unresolved mkt.campaign-*
