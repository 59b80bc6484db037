import { init } from '@launchdarkly/node-server-sdk';

const enum Tile {
  Vector = 'vector-tiles',
//^^^^^^ declaration vector-tiles
  //       ^^^^^^^^^^^^^^ mention vector-tiles
}

const client = init(process.env.LD_SDK_KEY as string);

export const vector = (key: string) => client.boolVariation(Tile.Vector, { key }, false);
//                                                          ^^^^^^^^^^^ evaluation vector-tiles
export const offline = (key: string) => client.boolVariation(Gate.Offline, { key }, false);
//                                                           ^^^^^^^^^^^^ evaluation offline-maps
