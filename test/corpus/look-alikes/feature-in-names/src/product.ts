import { isEnabled } from 'unleash-client';

export const getFeature = (id: string) => catalogue.features.find((feature) => feature.id === id);
export const hasFeature = (product: Product, name: string) => product.features.includes(name);
export const wheels = getFeature('four-wheel-drive');
//                               ^^^^^^^^^^^^^^^^^^ nothing
export const heated = (car: Product) => hasFeature(car, 'heated-seats') && isEnabled('car-configurator');
//                                                      ^^^^^^^^^^^^^^ nothing
//                                                                                   ^^^^^^^^^^^^^^^^^^ evaluation car-configurator
export const toggle = (id: string) => document.querySelector(`#${id}`)?.toggleAttribute('hidden');
//                                                                                      ^^^^^^^^ nothing
