import { enableFiltering } from './feature-flag';
import { grid } from './grid';

export class Table {
  enableFiltering() {
    return grid.enableFiltering();
    //          ^^^^^^^^^^^^^^^ nothing
  }
  options = { enableFiltering: enableFiltering(), sort: true };
  //          ^^^^^^^^^^^^^^^ mention enableFiltering
  //                           ^^^^^^^^^^^^^^^ evaluation enableFiltering
  render = () => (this.enableFiltering() ? draw(this.options.enableFiltering) : undefined);
  //                   ^^^^^^^^^^^^^^^ nothing
  //                                                         ^^^^^^^^^^^^^^^ nothing
}
