import { enabledFor, SEAT_MAP } from './flags';

export const seatMap = (t: string, u: string) => enabledFor(t, u, SEAT_MAP);
//                                                                ^^^^^^^^ evaluation seat-map
