import { useFlags } from './flags-of-nations';
import { Experiment } from './lab';
import { create } from 'zustand';
const bag = new URLSearchParams('');
const store = create(() => ({ isOn: (k: string) => k === 'x' }));
const analytics = { getFeatureFlag: (k: string) => k, variation: (k: string) => k };
export const A = () => {
  const { germany } = useFlags();
  const x = store((s) => s.isOn('theme'));
  analytics.getFeatureFlag('not-ph');
  analytics.variation('not-ld');
  bag.get('page');
  return <Experiment name="chem">{germany}{x}</Experiment>;
};
