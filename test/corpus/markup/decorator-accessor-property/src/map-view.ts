import { flagged } from './flag-property';

export class MapView {
  @flagged('map-terrain') declare readonly terrain: boolean;
  //       ^^^^^^^^^^^^^ evaluation map-terrain
  draw = () => (this.terrain ? drawTerrain() : drawFlat());
}
