import { features } from '../config/features';

export const dispatch = async () => {
  if (!features.dispatchEnabled) return;
  //            ^^^^^^^^^^^^^^^ evaluation dispatchEnabled
  await dispatchAll();
};
