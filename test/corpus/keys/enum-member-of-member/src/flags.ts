enum Base {
  SmartCrop = 'smart-crop',
//^^^^^^^^^ declaration smart-crop
  //          ^^^^^^^^^^^^ mention smart-crop
}

export const ImageFlags = {
  Crop: Base.SmartCrop,
//^^^^ declaration smart-crop
  //    ^^^^^^^^^^^^^^ alias smart-crop
} as const;
