import type { Sample } from './sample.js';

export default [
  {
    title: 'Hooks',
    code: `import { useFeature, useFeatures } from 'flagged';
export function Page() {
  const hasV2 = useFeature('v2');
  const hasEditor = useFeature('content/editor');
  const features = useFeatures();
  return hasV2 ? <PageV2 editor={hasEditor} wide={features.wide} /> : <PageV1 />;
}`,
    evaluates: 'v2 content/editor wide',
  },
  {
    title: 'A component, and one of a higher order',
    code: `import { Feature, withFeature } from 'flagged';
const Next = withFeature('next-page')(() => <p>Next</p>);
export const App = () => (
  <Feature name="app-menu">{(isOn) => (isOn ? <Next /> : null)}</Feature>
);`,
    evaluates: 'next-page app-menu',
  },
  {
    title: 'Under other names',
    code: `import * as flagged from 'flagged';
import { useFeature as useIt } from 'flagged';
export const Two = () => <flagged.Feature name="two-menus" render={useIt('two-pages') ? <a /> : <b />} />;`,
    evaluates: 'two-menus two-pages',
  },
  {
    title: 'Features of a map',
    code: `import { Feature, useFeature } from 'react-map';
export const Map = () => <Feature name="river">{useFeature('mountain')}</Feature>;`,
    evaluates: '',
  },
] satisfies Sample[];
