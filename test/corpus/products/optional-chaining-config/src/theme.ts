export const theme = (settings?: Settings) => ({
  rounded: settings?.features?.roundedCorners ?? false,
  //                           ^^^^^^^^^^^^^^ evaluation roundedCorners
  dense: (settings?.features ?? {}).denseTables === true,
  //                                ^^^^^^^^^^^ evaluation denseTables
  shadows: settings!.features!.softShadows ? 2 : 0,
  //                           ^^^^^^^^^^^ evaluation softShadows
  features: Object.keys(settings?.features ?? {}).length,
//^^^^^^^^ nothing
});
