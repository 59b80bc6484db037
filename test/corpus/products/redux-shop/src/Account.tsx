import { useSelector } from 'react-redux';
import { selectLoyalty } from './store/flags-slice';

export const Account = () => (useSelector(selectLoyalty) ? <Club /> : null);
//                                        ^^^^^^^^^^^^^ nothing
