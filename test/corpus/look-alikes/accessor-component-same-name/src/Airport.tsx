import { Gate } from './airport-kit';

export const Airport = () => <Gate name="B42" />;
//                                      ^^^^^ nothing
