import { useFeatures } from './features/FeatureProvider';

export function App() {
  const { isOn, value: featureValue, gb } = useFeatures();
  const features = useFeatures();
  const big = isOn('app-big-header');
//                 ^^^^^^^^^^^^^^^^ evaluation app-big-header
  const title = featureValue('app-title', 'Hello');
//                           ^^^^^^^^^^^ evaluation app-title
  return (
    <>
      {features.isOn('app-footer') && <footer />}
//                   ^^^^^^^^^^^^ evaluation app-footer
      {gb.evalFeature('app-banner').on ? <b>{title}</b> : null}
//                    ^^^^^^^^^^^^ evaluation app-banner
      {big}
    </>
  );
}
