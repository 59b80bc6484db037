import { useFeature } from './hooks/useFeature';

export function Toolbar() {
  const macros = useFeature('toolbar-macros');
  //                        ^^^^^^^^^^^^^^^^ evaluation toolbar-macros
  const pinned = useFeature('toolbar-pins', true);
  //                        ^^^^^^^^^^^^^^ evaluation toolbar-pins
  return <Bar items={pinned ? [<Pins key="p" />, macros && <Macros key="m" />] : []} />;
}
