import { isEnabled } from 'unleash-client';

const STREET_VIEW = 'street-view';
//    ^^^^^^^^^^^ alias street-view
//                  ^^^^^^^^^^^^^ alias street-view
export const view = () => isEnabled(STREET_VIEW);
//                                  ^^^^^^^^^^^ evaluation street-view
export const label = (STREET_VIEW: string) => print(STREET_VIEW);
//                                                  ^^^^^^^^^^^ nothing
export const other = { STREET_VIEW: 1 }.STREET_VIEW;
//                                      ^^^^^^^^^^^ nothing
