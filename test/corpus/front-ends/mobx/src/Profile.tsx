import { observer } from 'mobx-react-lite';
import { useEffect } from 'react';
import { useStores } from './stores/RootStore';

export const Profile = observer(() => {
  const { flags } = useStores();
  const root = useStores();
  useEffect(() => {
    void flags.load('profileAvatar');
//                  ^^^^^^^^^^^^^^^ evaluation profileAvatar
    root.flags.load('profileBio', true).then(console.log);
//                  ^^^^^^^^^^^^ evaluation profileBio
  }, []);
  const m = new Map();
  return <div>{m.get('nope')}</div>;
});
