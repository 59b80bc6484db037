import type { Sdk, Shape, ValueType } from './shape.js';

const getters: [name: string, valueType: ValueType, result: Shape['result']][] = [
  ['getBoolean', 'boolean', 'value'],
  ['getString', 'string', 'value'],
  ['getNumber', 'number', 'value'],
  // `getValue('x').asBoolean()`
  ['getValue', 'any', 'other'],
];

const methods = (receiver: string): Shape[] =>
  getters.map(([name, valueType, result]) => ({ kind: 'method', name, receiver, key: 0, valueType, result }));

export default {
  title: 'Firebase Remote Config',
  url: 'https://firebase.google.com/docs/remote-config',
  apis: [
    {
      packages: [
        'firebase/remote-config',
        '@firebase/remote-config',
        '@angular/fire/remote-config',
        '@react-native-firebase/remote-config',
      ],
      // `remoteConfig()` of React Native's default export.
      clients: { RemoteConfig: ['default()'] },
      shapes: [
        // The first argument is the instance.
        ...getters.map(([name, valueType, result]): Shape => ({ kind: 'function', name, key: 1, valueType, result })),
        ...methods('RemoteConfig'),
      ],
    },
    {
      // Up to version 8, and what stands in for it since.
      packages: ['firebase/app', 'firebase/compat/app'],
      clients: { RemoteConfig: ['remoteConfig()', 'firebase.remoteConfig()'] },
      shapes: methods('RemoteConfig'),
    },
    {
      packages: ['firebase-admin'],
      clients: {
        RemoteConfig: ['getRemoteConfig()', 'remoteConfig()', 'admin.remoteConfig()'],
        ServerTemplate: ['<RemoteConfig>.getServerTemplate()', '<RemoteConfig>.initServerTemplate()'],
        ServerConfig: ['<ServerTemplate>.evaluate()'],
      },
      shapes: methods('ServerConfig'),
    },
  ],
} satisfies Sdk;
