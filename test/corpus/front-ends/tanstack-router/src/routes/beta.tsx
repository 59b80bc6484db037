import { createFileRoute, redirect } from '@tanstack/react-router';
import { gb } from '../gb';
export const Route = createFileRoute('/beta')({
  beforeLoad: ({ context }) => { if (!gb.isOn('tr-beta')) throw redirect({ to: '/' }); },
//                                            ^^^^^^^^^ evaluation tr-beta
  loader: async () => ({ size: gb.getFeatureValue('tr-size', 10) }),
//                                                ^^^^^^^^^ evaluation tr-size
});
export const guard = (key: string) => ({ beforeLoad: () => { if (!gb.isOn(key)) throw redirect({ to: '/' }); } });
export const Labs = createFileRoute('/labs')({ ...guard('tr-labs'), component: () => null });
//                                                      ^^^^^^^^^ evaluation tr-labs
