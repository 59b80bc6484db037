import { useVariableValue } from '@devcycle/react-client-sdk';

export const Upload = () => {
  const limit = useVariableValue('upload-limit-mb', 25);
  //                             ^^^^^^^^^^^^^^^^^ evaluation upload-limit-mb
  const chunked = useVariableValue('chunked-upload', false);
  //                               ^^^^^^^^^^^^^^^^ evaluation chunked-upload
  return <Dropzone maxMegabytes={limit} chunked={chunked} />;
};
