import { newMap, zoom } from './flags';
if (newMap.isOn()) console.log(zoom.value);
