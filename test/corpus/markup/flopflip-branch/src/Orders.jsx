import { branchOnFeatureToggle, injectFeatureToggle } from '@flopflip/react-redux';
import { compose } from 'recompose';

export default compose(branchOnFeatureToggle({ flag: 'ordersTable' }, OldOrders), injectFeatureToggle('ordersBulk', 'canBulk'))(Orders);
//                                                   ^^^^^^^^^^^^^ evaluation ordersTable
//                                                                                                    ^^^^^^^^^^^^ evaluation ordersBulk
