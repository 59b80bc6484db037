import { useSelector } from 'react-redux';
import { selectFlag } from './store/flags';

export function Export() {
  const pdf = useSelector(selectFlag('export-pdf'));
  //                                 ^^^^^^^^^^^^ evaluation export-pdf
  const xlsx = useSelector(selectFlag('export-xlsx'));
  //                                  ^^^^^^^^^^^^^ evaluation export-xlsx
  return <Menu pdf={pdf} xlsx={xlsx} />;
}
