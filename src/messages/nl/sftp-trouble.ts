import type { SftpProblem } from '../../problems/problem-codes.js';
import { inBrackets, say, type TextsOf } from '../problem-text.js';
import { KINDS } from './algorithms.js';
import { doing } from './operations.js';

const anyOf = (names: readonly string[]): string => names.join(', ') || 'niets dat is genoemd';
const NOT_SENT = 'Er is niets geheims verzonden.';

/** What OpenSSH does not tell apart from a wrong password or key. */
const ALIKE =
  'Wie vergrendeld, verlopen of niet toegelaten is (AllowUsers) of een loginshell heeft die niet bestaat, wordt net zo geweigerd.';

export const problems: TextsOf<SftpProblem> = {
  'sftp.not-ssh': ({ host, port, protocol }) =>
    say(
      protocol && protocol !== 'unknown'
        ? `${host} spreekt ${protocol} op poort ${port}, geen SFTP.`
        : `${host} spreekt geen SFTP op poort ${port}.`,
      'Voer de poort van de SFTP-server in, meestal 22. FTP en FTPS zijn andere protocollen.',
    ),
  'sftp.no-common-algorithm': ({ kind, offered, supported }) =>
    say(
      'De server en deze service hebben geen gemeenschappelijke versleuteling.',
      `Er is geen gemeenschappelijk algoritme${KINDS.get(kind) ?? ` (${kind})`}${offered.length > 0 ? `; aangeboden: ${offered.join(', ')}` : ''}. De beheerder moet een gangbaarder algoritme toestaan${inBrackets(supported)}.`,
    ),
  'sftp.host-key-unknown': ({ host }) =>
    say(
      `${host} moet eerst worden bevestigd.`,
      'Vergelijk de vingerafdruk voordat er iets geheims wordt verzonden.',
    ),
  'sftp.host-key-changed': ({ host, fingerprint, expected }) =>
    say(
      `${host} identificeert zich met een andere sleutel dan voorheen.`,
      `Verwacht: ${expected}, ontvangen: ${fingerprint}. Misschien is de server opnieuw geïnstalleerd, of er zit iemand tussen. ` +
        `${NOT_SENT} Vraag het de eigenaar van de server.`,
    ),
  'sftp.host-key-other-algorithm': ({ host, algorithm, expected }) =>
    say(
      `${host} toont een sleutel van het type ${algorithm}; alleen die van het type ${expected} is bevestigd.`,
      `Servers kunnen meerdere sleutels hebben. Vergelijk ook deze vingerafdruk met de eigenaar. ${NOT_SENT}`,
    ),
  'sftp.host-certificate': ({ host, algorithm }) =>
    say(
      `${host} identificeert zich met een certificaat (${algorithm}).`,
      'Vraag de beheerder om ook een gewone hostsleutel aan te bieden: certificaten van servers worden niet ondersteund.',
    ),
  'sftp.auth-failed': ({ username, method, accepted }) =>
    say(
      method === 'password'
        ? `De server accepteert dit wachtwoord niet voor “${username}”.`
        : `De server accepteert deze sleutel niet voor “${username}”.`,
      method === 'password'
        ? `Controleer gebruikersnaam en wachtwoord. ${ALIKE} De server accepteert: ${anyOf(accepted)}.`
        : `Voeg de openbare sleutel toe aan authorized_keys van de gebruiker. Of hij weigert sleutels van deze soort of grootte. ${ALIKE} De server accepteert: ${anyOf(accepted)}.`,
    ),
  'sftp.auth-method-unsupported': ({ method, accepted }) =>
    say(
      method === 'password'
        ? 'Deze server staat geen wachtwoorden toe.'
        : 'Deze server staat geen privésleutels toe.',
      `Geaccepteerd wordt: ${anyOf(accepted)}.`,
    ),
  'sftp.password-expired': ({ username }) =>
    say(
      `Het wachtwoord van “${username}” is verlopen.`,
      'Stel op de server een nieuw in en voer dat hier in. Beter voor leveringen: een privésleutel of een wachtwoord dat niet verloopt.',
    ),
  'sftp.auth-needs-more': ({ accepted }) =>
    accepted.some((name) => name === 'password' || name === 'publickey')
      ? say(
          'De server wil een sleutel en een wachtwoord, na elkaar.',
          `Kies “Privésleutel en wachtwoord” en voer beide in. Nog gevraagd: ${anyOf(accepted)}.`,
        )
      : say(
          'De server vraagt om een tweede factor.',
          `Leveringen verlopen onbeheerd en hebben een gebruiker zonder tweede factor nodig. Nog gevraagd: ${anyOf(accepted)}.`,
        ),
  'sftp.too-many-attempts': ({ host }) =>
    say(
      `${host} heeft de aanmelding geweigerd en accepteert voorlopig geen nieuwe poging.`,
      'Controleer de gebruikersnaam en het wachtwoord of de sleutel nog eens, wacht een paar minuten en probeer het opnieuw.',
    ),
  'sftp.login-closed': ({ host, username, answer }) =>
    say(
      `${host} heeft de verbinding verbroken terwijl “${username}” zich aanmeldde${answer ? `: “${answer}”` : ''}.`,
      'De gebruiker kan verlopen of niet toegelaten zijn (PAM, /etc/nologin). De reden staat in het logboek van de server.',
    ),
  'sftp.subsystem-off': ({ username }) =>
    say(
      `“${username}” kan zich aanmelden, maar SFTP is uitgeschakeld.`,
      'De beheerder moet het subsysteem sftp inschakelen.',
    ),
  'sftp.not-started': ({ host, port, username, answer }) =>
    say(
      `“${username}” kan zich aanmelden, maar SFTP start niet${answer ? `: “${answer}…”` : ''}.`,
      `Controleer op de server de loginshell, loginscripts en ChrootDirectory, Subsystem, ForceCommand, MaxSessions (sshd -T -C user=${username}). “ssh -p ${port} ${username}@${host} true” mag niets tonen.`,
    ),
  'sftp.no-such-path': ({ path, home }) =>
    say(
      `Er is geen map “${path}”.`,
      home === ''
        ? 'Maak die eerst, of kies een andere.'
        : `Maak die eerst, of kies een andere. Na het aanmelden bent u in “${home}”.`,
    ),
  'sftp.not-a-folder': ({ path }) => say(`“${path}” is een bestand.`, 'Voer een map in.'),
  'sftp.name-too-long': ({ name }) =>
    say(
      `“${name}” is een te lange naam voor deze server.`,
      'Hij accepteert hoogstens 255 bytes. Voer een kortere in.',
    ),
  'sftp.permission': ({ path, username, action }) => {
    if (action === 'look') {
      return say(
        `“${username}” mag niet in “${path}” kijken.`,
        'Geef de gebruiker er toegang toe, of kies een andere map.',
      );
    }
    return action === 'read'
      ? say(
          `“${username}” mag “${path}” niet lezen.`,
          'Geef de gebruiker leesrechten, zodat leveringen kunnen worden gecontroleerd.',
        )
      : say(
          `“${username}” mag niet in “${path}” schrijven.`,
          'Geef de gebruiker schrijfrechten, of kies een andere map.',
        );
  },
  'sftp.quota': ({ path }) =>
    say(`Er is geen ruimte meer in “${path}”.`, 'Maak ruimte vrij en probeer het opnieuw.'),
  'sftp.read-only': ({ path }) =>
    say(`“${path}” is alleen-lezen.`, 'Kies een map waarin kan worden geschreven.'),
  'sftp.write-failed': ({ path }) =>
    say(
      `De server weigerde in “${path}” te schrijven, zonder een reden te geven.`,
      'Misschien is de schijf vol of de map alleen-lezen. Vraag het de beheerder.',
    ),
  'sftp.content-differs': ({ path }) =>
    say(
      'De server heeft niet opgeslagen wat is verzonden.',
      `Misschien is de schijf vol. Het testbestand was “${path}”.`,
    ),
  'sftp.file-taken': ({ path }) =>
    say(
      'De server haalde het testbestand weg zodra het geschreven was.',
      `Bestanden komen aan, maar kunnen niet worden teruggelezen. Leveringen schrijven een bestand onder een tijdelijke naam en hernoemen het dan: laat nieuwe bestanden een tijdje staan. Het testbestand was “${path}”.`,
    ),
  'sftp.delete-denied': ({ path }) =>
    say(
      'Het testbestand kon niet worden verwijderd.',
      `Voor leveringen is dat prima. U kunt “${path}” verwijderen wanneer u wilt.`,
    ),
  'sftp.rename-denied': ({ path }) =>
    say(
      'De naam van het testbestand kon niet worden gewijzigd.',
      `Leveringen schrijven een bestand onder een tijdelijke naam en wijzigen die daarna. Sta dat toe; het testbestand was “${path}”.`,
    ),
  'sftp.locked': ({ path }) =>
    say(`“${path}” is door iemand anders vergrendeld.`, 'Probeer het opnieuw na de ontgrendeling.'),
  'sftp.conflict': ({ path }) =>
    say(
      `“${path}” bestaat al en kan niet worden vervangen.`,
      'Kies een andere map of vraag het de beheerder van de server.',
    ),
  'sftp.unsupported': ({ operation }) =>
    say(
      `De server ondersteunt niet wat nodig is: ${doing(operation)}.`,
      'De beheerder moet deze SFTP-bewerking toestaan.',
    ),
  'sftp.connection-lost': ({ host }) =>
    say(
      `${host} heeft de verbinding tijdens de controle verbroken.`,
      'Probeer het opnieuw. Blijft het zo, vraag het dan de beheerder.',
    ),
  'sftp.unexpected': ({ answer }) =>
    say('Er is om een onbekende reden een fout op de server.', `Het antwoord: ${answer || 'geen'}.`),
  'key.unsupported': ({ format }) =>
    say(
      `Dit type sleutel kan niet worden gebruikt${format ? ` (${format})` : ''}.`,
      'Maak een nieuwe en zet de openbare sleutel ervan op de server: ssh-keygen -t ed25519',
    ),
  'key.passphrase-wrong': () =>
    say('De wachtwoordzin opent deze sleutel niet.', 'Controleer de wachtwoordzin.'),
};
