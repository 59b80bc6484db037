export const FLAGS = {
  BIOMETRICS: 'mobile.biometrics',
//^^^^^^^^^^ declaration mobile.biometrics
  HAPTICS: 'mobile.haptics',
//^^^^^^^ declaration mobile.haptics
  OLD_CAMERA: 'mobile.old-camera',
//^^^^^^^^^^ declaration mobile.old-camera
} as const;
