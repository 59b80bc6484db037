import { useFeatures } from './features';
import { useTheme } from './theme';

export function Card(props: CardProps) {
  const { ribbons } = useFeatures();
  //      ^^^^^^^ evaluation ribbons
  const { ribbons: colour, shadows } = useTheme();
  //      ^^^^^^^ nothing
  //                       ^^^^^^^ nothing
  const { ribbons: shown = true, ...rest } = props;
  //      ^^^^^^^ nothing
  return <Frame colour={colour} shadow={shadows} on={ribbons && shown} {...rest} />;
}
