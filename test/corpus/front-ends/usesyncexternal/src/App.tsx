import { useFeature, useFeatureValue } from './gbStore';
export const App = () => {
  const on = useFeature('sync-on');
//                      ^^^^^^^^^ evaluation sync-on
  const n = useFeatureValue('sync-n', 3);
//                          ^^^^^^^^ evaluation sync-n
  return <p>{on}{n}</p>;
};
