import { useToggles } from '../context/toggles';

const Exhibition: FunctionComponent<Props> = ({ exhibition }) => {
  const { audioTours } = useToggles();
  //      ^^^^^^^^^^ evaluation audioTours
  return <Page>{audioTours && exhibition.tour && <Player tour={exhibition.tour} />}</Page>;
};
export default Exhibition;
