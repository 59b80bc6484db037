class OrderService {
  constructor({ flags, db }) { this.flags = flags; this.db = db; }
  place(o) {
    if (this.flags.isOn(o.user, 'dep-a')) return this.db.isOn('x', 'dep-db');
//                              ^^^^^^^ evaluation dep-a
  }
}
const createCart = ({ flags, db }) => ({ add: (i) => flags.isOn(i.user, 'dep-b') });
//                                                                      ^^^^^^^ evaluation dep-b
function mount(deps) { const { flags: ff } = deps; return ff.isOn('u', 'dep-c'); }
//                                                                     ^^^^^^^ evaluation dep-c
module.exports = { OrderService, createCart, mount };
