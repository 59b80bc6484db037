import { useFlags } from './flags-context';

export function Calendar() {
  const { isOn } = useFlags();
  const flags = useFlags();
  return isOn('calendar-week-view') ? <Week numbers={flags.isOn('calendar-week-numbers')} /> : <Month />;
  //          ^^^^^^^^^^^^^^^^^^^^ evaluation calendar-week-view
  //                                                            ^^^^^^^^^^^^^^^^^^^^^^^ evaluation calendar-week-numbers
}
