import { useBoolVariation, useStringVariation } from '@launchdarkly/react-native-client-sdk';

const Stack = createNativeStackNavigator();

export function Screens() {
  const wallet = useBoolVariation('screen-wallet', false);
  //                              ^^^^^^^^^^^^^^^ evaluation screen-wallet
  const start = useStringVariation('start-screen', 'Home');
  //                               ^^^^^^^^^^^^^^ evaluation start-screen
  return (
    <Stack.Navigator initialRouteName={start}>
      <Stack.Screen name="Home" component={Home} />
      {wallet ? <Stack.Screen name="wallet" component={Wallet} /> : null}
      //                           ^^^^^^^^ nothing
    </Stack.Navigator>
  );
}
