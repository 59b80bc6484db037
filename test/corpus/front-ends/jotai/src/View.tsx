import { useAtomValue, useAtom } from 'jotai';
import { featureAtom, gbAtom } from './atoms';

export function View() {
  const on = useAtomValue(featureAtom('view-grid'));
//                                    ^^^^^^^^^^^ evaluation view-grid
  const [gb] = useAtom(gbAtom);
  const gb2 = useAtomValue(gbAtom);
  return <p>{on}{gb.isOn('view-list')}{gb2.getFeatureValue('view-size', 1)}</p>;
//                       ^^^^^^^^^^^ evaluation view-list
//                                                         ^^^^^^^^^^^ evaluation view-size
}
