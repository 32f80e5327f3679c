import type { Messages } from '../messages.js';
import { plural } from '../plural.js';
import { DENY_CONDITIONS, inBrackets, isNoTls, placeIn, say } from '../problem-text.js';
import { KINDS } from './algorithms.js';
import { doing } from './operations.js';

const count = plural('nl');
const inSeconds = (n: number): string => count(n, { one: '# seconde', other: '# seconden' });
const anyOf = (names: readonly string[]): string => names.join(', ') || 'niets dat is genoemd';

const STILL_HERE = 'Uw invoer staat er nog. Probeer het zo opnieuw';
const TELL = 'Probeer het opnieuw. Blijft het zo, meld de ontwikkelaar van deze site dan';
const FINE = 'Dat is prima: voor het afleveren van bestanden is het niet nodig.';
const NOT_SENT = 'Er is niets geheims verzonden.';

export const problems: Messages['problems'] = {
  custom: ({ title, remedy }) => say(title, remedy),
  'net.offline': () => say('U bent offline.', 'Maak verbinding met het netwerk en probeer het opnieuw.'),
  'net.csp-blocked': ({ host, origin }) =>
    say(
      `Het beveiligingsbeleid van deze site laat de pagina ${host} niet aanroepen.`,
      `Vraag de beheerder van ${origin} om ${host} toe te voegen aan connect-src van de Content-Security-Policy.`,
    ),
  'net.mixed-content': ({ host }) =>
    say(
      `Een beveiligde pagina kan ${host} niet via http aanroepen.`,
      'Gebruik het https-adres van de opslag, of laat de controle op de server uitvoeren.',
    ),
  'page.backend-required': ({ type }) =>
    say(
      `Deze pagina kan ${type} niet zelf controleren.`,
      'De ontwikkelaar van deze site moet een backend koppelen. Met uw invoer kunt u dat niet veranderen.',
    ),
  'page.host-permission': ({ host, pattern }) =>
    say(
      `Deze extensie mag niet lezen wat ${host} antwoordt.`,
      `Geef haar toegang tot ${host} in de instellingen van de extensie in de browser, en probeer het opnieuw. Wordt dat daar niet aangeboden, dan moet de ontwikkelaar ${pattern} toevoegen aan de hostmachtigingen.`,
    ),
  'page.unexpected': ({ reason }) => say('Er is iets misgegaan op deze pagina.', `${TELL}: ${reason}.`),
  'backend.unreachable': ({ host }) => say(`De service op ${host} is niet bereikbaar.`, `${STILL_HERE}.`),
  'backend.timeout': ({ host, seconds }) =>
    say(`De service op ${host} heeft niet binnen ${inSeconds(seconds)} geantwoord.`, `${STILL_HERE}.`),
  'backend.not-json': ({ status, contentType }) =>
    say(
      'De service antwoordde met iets dat deze pagina niet begrijpt.',
      `Die is verkeerd ingesteld: status ${status}, Content-Type ${contentType || 'niet opgegeven'}. Meld het de ontwikkelaar van deze site.`,
    ),
  'backend.invalid-answer': ({ status, path }) =>
    say('De service gaf een onvolledig antwoord.', `${TELL}: ${path ? `${path}, ` : ''}status ${status}.`),
  'backend.error': ({ status }) =>
    say('De service heeft zelf een probleem.', `${STILL_HERE} (status ${status}).`),
  'backend.busy': ({ seconds }) =>
    say('Er waren te veel controles in korte tijd.', `Wacht ${inSeconds(seconds)} en probeer het opnieuw.`),
  'session.expired': () => say('Uw sessie is verlopen.', 'Meld u opnieuw aan en herhaal deze stap.'),
  'session.forbidden': () =>
    say(
      'U hebt hiervoor geen rechten.',
      'Vraag een beheerder van uw organisatie om het recht bestemmingen te verbinden.',
    ),
  'request.invalid': () =>
    say('Enkele velden vragen uw aandacht.', 'Verbeter de gemarkeerde velden en probeer het opnieuw.'),
  'request.not-found': () =>
    say('De service kent dit adres niet.', 'Meld het de ontwikkelaar van deze site.'),
  'request.too-large': ({ limit }) =>
    say('De invoer is te groot.', `Er kan hoogstens ${Math.floor(limit / 1024)} KB worden verzonden.`),
  'request.key-reused': () =>
    say('Deze aanvraag is al voor iets anders gebruikt.', 'Ga één stap terug en probeer het opnieuw.'),
  'request.outdated': () =>
    say(
      'Iemand anders heeft dit intussen gewijzigd.',
      'Laad het opnieuw, kijk wat er nu staat en herhaal uw wijziging.',
    ),
  'account.not-found': () =>
    say('Dit account is niet meer opgeslagen.', 'Kies een ander account of verbind een nieuw.'),
  'account.in-use': ({ destinations, names }) =>
    say(
      `Dit account wordt gebruikt door ${count(destinations, { one: '# bestemming', other: '# bestemmingen' })}${inBrackets(names)}.`,
      count(destinations, { one: 'Verwijder die eerst.', other: 'Verwijder deze eerst.' }),
    ),
  'account.unreadable': () =>
    say(
      'De opgeslagen inloggegevens zijn niet meer leesbaar.',
      'Verbind een nieuw account met dezelfde inloggegevens.',
    ),
  'destination.not-found': () => say('Deze bestemming bestaat niet meer.', 'Laad de lijst opnieuw.'),
  'type.unsupported': ({ type }) =>
    say(
      `De service kan geen verbinding maken met ${type}.`,
      'Kies een andere bestemming of vraag het de ontwikkelaar van deze site.',
    ),
  'net.blocked-address': ({ host }) =>
    say(
      `Onze service mag geen verbinding maken met ${host}.`,
      'Voer een openbaar adres in. Vraag voor een privénetwerk de beheerder van deze service om het toe te staan.',
    ),
  'net.dns': ({ host }) =>
    say(`Er is geen host met de naam ${host}.`, 'Controleer de spelling van de hostnaam.'),
  'net.dns-temporary': ({ host }) =>
    say(`Het adres van ${host} kan nu niet worden opgezocht.`, 'Probeer het zo opnieuw.'),
  'net.refused': ({ host, port }) =>
    say(
      `${host} is er, maar op poort ${port} antwoordt niets.`,
      'Controleer de poort. SFTP gebruikt meestal 22, https gebruikt 443.',
    ),
  'net.timeout': ({ host, seconds }) =>
    say(
      `${host} heeft niet binnen ${inSeconds(seconds)} geantwoord.`,
      'Mogelijk zit er een firewall tussen. Controleer het adres en de poort, en sta verbindingen vanaf onze adressen toe.',
    ),
  'net.unreachable': ({ host }) =>
    say(
      `${host} is vanaf deze pagina niet bereikbaar.`,
      'Een browser zegt niet waarom. Controleer het volgende, het waarschijnlijkste eerst:',
      [
        'Er zit een fout in het adres, of daar antwoordt niets.',
        'Het certificaat wordt niet vertrouwd, of de server spreekt geen https.',
        'Er zit een firewall of een VPN tussen.',
        'Een adblocker of een andere extensie houdt de aanvraag tegen.',
      ],
    ),
  'net.no-route': ({ host }) =>
    say(
      `Er is geen route van onze service naar ${host}.`,
      'Controleer het adres. Klopt het, dan is dat netwerk of het onze gestoord: probeer het later opnieuw.',
    ),
  'net.reset': ({ host }) =>
    say(
      `${host} heeft de verbinding meteen verbroken.`,
      'Misschien worden onze adressen geblokkeerd of zijn er te veel verbindingen. Probeer het opnieuw; blijft het zo, vraag het dan de beheerder.',
    ),
  'net.tls': ({ host, reason }) =>
    isNoTls(reason)
      ? say(
          `${host} spreekt geen https op deze poort.`,
          'Controleer de poort. Heeft de opslag geen versleuteling, zet dan http:// voor het adres.',
        )
      : say(
          `Het certificaat van ${host} wordt niet vertrouwd.`,
          `De beheerder van de server moet dat oplossen (${reason}).`,
        ),
  's3.cors-or-missing': ({ host, origin, bucket }) =>
    say(
      `${host} antwoordt, maar deze pagina mag het antwoord niet lezen.`,
      'Er valt dus niet te zeggen of het klopt. Controleer het volgende, het waarschijnlijkste eerst:',
      bucket
        ? [
            `“${bucket}” heeft geen CORS-regel voor ${origin}.`,
            `Er is geen bucket met de naam “${bucket}”.`,
            'De bucket staat in een andere regio.',
          ]
        : [
            'De opslag laat pagina’s alleen naar een bucket vragen. De inloggegevens kunnen juist zijn.',
            'De toegangssleutel of de geheime sleutel is fout: veel opslagsystemen verbergen dat voor pagina’s.',
            'Dit is geen S3-opslag.',
          ],
    ),
  's3.key-unknown': () =>
    say(
      'Deze toegangssleutel-ID bestaat niet.',
      'De sleutel kan verwijderd of inactief zijn, of bij een andere provider horen. Bij AWS hebben China en GovCloud eigen sleutels, en een regio die niet is ingeschakeld, kent er geen. Controleer de sleutel-ID of maak een nieuwe sleutel.',
    ),
  's3.secret-wrong': ({ length }) =>
    say(
      'De geheime toegangssleutel hoort niet bij deze toegangssleutel-ID.',
      length === 40 || length === 0
        ? 'Kopieer de geheime sleutel opnieuw. Die wordt maar één keer getoond: maak een nieuwe sleutel als u hem kwijt bent.'
        : `De geheime sleutel heeft ${length} tekens; die van AWS hebben er 40. Kopieer hem opnieuw en volledig.`,
    ),
  's3.token-expired': () =>
    say(
      'De tijdelijke inloggegevens zijn verlopen.',
      'Haal nieuwe op: sleutel-ID, geheime sleutel en sessietoken horen bij elkaar.',
    ),
  's3.token-invalid': () =>
    say(
      'Het sessietoken hoort niet bij deze sleutel.',
      'Kopieer sleutel-ID, geheime sleutel en sessietoken uit dezelfde bron. Laat het token leeg bij een permanente sleutel. Regio’s die moeten worden ingeschakeld, nemen alleen tokens van een regionaal STS-eindpunt aan.',
    ),
  's3.clock-skew': ({ minutes }) =>
    say(
      minutes > 0
        ? `De klok wijkt ${count(minutes, { one: '# minuut', other: '# minuten' })} af van de klok van de opslag.`
        : 'De klok wijkt te veel af van de klok van de opslag.',
      'Zet de klok gelijk van de machine die de controle uitvoert en probeer het opnieuw.',
    ),
  's3.access-denied': ({ operation, bucket, folder }) =>
    say(
      bucket
        ? `Deze inloggegevens mogen in “${placeIn(bucket, folder)}” niet ${doing(operation)}.`
        : `Deze inloggegevens mogen niet ${doing(operation)}.`,
      'De sleutels kloppen, er ontbreekt een machtiging of een Deny verbiedt het. Bekijk het IAM-beleid van de gebruiker en het bucketbeleid.',
    ),
  's3.policy-denied': ({ operation, bucket, folder, policy }) =>
    say(
      `Deze inloggegevens mogen in “${placeIn(bucket, folder)}” niet ${doing(operation)}.`,
      `Een beleid verbiedt het${policy ? ` (${policy})` : ''}. Meer machtigingen helpen niet: wie het beheert, moet dit opheffen. Zoek naar Deny, vaak met een voorwaarde: ${DENY_CONDITIONS}.`,
    ),
  's3.kms-denied': ({ bucket }) =>
    say(
      `“${bucket}” is versleuteld met een sleutel die deze inloggegevens niet kunnen gebruiken.`,
      'De KMS-sleutel moet ingeschakeld zijn en kms:GenerateDataKey en kms:Decrypt toestaan.',
    ),
  's3.no-such-bucket': ({ bucket }) =>
    say(
      `Er is geen bucket met de naam “${bucket}”.`,
      'Controleer de spelling, en of de bucket bij deze provider staat.',
    ),
  's3.wrong-region': ({ region }) =>
    region
      ? say(`De bucket staat in ${region}.`, 'Gebruik die regio om te verbinden.')
      : say('De bucket staat in een andere regio.', 'Zoek de regio op in de console en voer die in.'),
  's3.new-bucket-redirect': ({ bucket }) =>
    say(
      `“${bucket}” is zo nieuw dat nog niet elk deel van de opslag de bucket kent.`,
      'Wacht een paar minuten en probeer het opnieuw. De regio moet die van de bucket zijn.',
    ),
  's3.region-required': () =>
    say(
      'De opslag vraagt om een regio.',
      'Voer er een in. Veel S3-compatibele services accepteren us-east-1 of auto.',
    ),
  's3.region-disabled': ({ region }) =>
    say(
      `Dit AWS-account heeft AWS STS in ${region} uitgeschakeld.`,
      'De beheerder ervan kan het inschakelen: IAM, Account settings.',
    ),
  's3.bad-bucket-name': ({ bucket }) =>
    say(`De opslag accepteert “${bucket}” niet als bucketnaam.`, 'Controleer de spelling.'),
  's3.bad-endpoint': ({ host }) =>
    say(
      `${host} antwoordde, maar niet zoals S3.`,
      'Controleer het endpoint: het kan het adres van een webconsole zijn. Klopt het, probeer dan de andere adresstijl.',
    ),
  's3.not-implemented': ({ operation }) =>
    say(
      `De opslag ondersteunt niet wat nodig is: ${doing(operation)}.`,
      'Vraag de provider naar S3-compatibiliteit.',
    ),
  's3.quota': ({ bucket }) =>
    say(`“${bucket}” is vol.`, 'Maak ruimte vrij of verhoog het quotum, en probeer het opnieuw.'),
  's3.slow-down': () => say('De opslag is bezet of niet beschikbaar.', 'Probeer het zo opnieuw.'),
  's3.account-problem': () =>
    say('Het opslagaccount is opgeschort of niet actief.', 'Neem contact op met de provider van de opslag.'),
  's3.list-denied': ({ bucket, folder }) =>
    say(`De inhoud van “${placeIn(bucket, folder)}” mag niet worden weergegeven.`, FINE),
  's3.read-denied': ({ bucket, key }) =>
    say(
      'Wat is geschreven, kon niet worden teruggelezen.',
      `Voor het afleveren van bestanden is het niet nodig. Het testobject is “${key}” in “${bucket}”.`,
    ),
  's3.delete-denied': ({ bucket, key }) =>
    say(
      'Het testobject kon niet worden verwijderd.',
      `Voor leveringen is dat prima. U kunt “${key}” in “${bucket}” verwijderen wanneer u wilt.`,
    ),
  's3.object-locked': ({ bucket, key }) =>
    say(
      'De bucket bewaart wat erin wordt geschreven een vaste tijd (Object Lock).',
      `Voor leveringen is dat prima. Het testobject “${key}” blijft in “${bucket}” tot die tijd voorbij is.`,
    ),
  's3.requester-pays': ({ bucket }) =>
    say(
      `“${bucket}” brengt kosten in rekening bij de aanvrager (Requester Pays).`,
      'Leveringen zouden bij het account van deze sleutel in rekening worden gebracht. Schakel Requester Pays uit, of gebruik een sleutel van het account dat eigenaar is van de bucket.',
    ),
  's3.buckets-denied': () =>
    say('Deze sleutel mag de buckets niet weergeven.', `${FINE} Typ de naam van de bucket.`),
  's3.content-differs': ({ bucket, key }) =>
    say(
      'Wat is teruggelezen, is niet wat is geschreven.',
      `Iets tussen ons en de opslag wijzigt bestanden. Bekijk “${key}” in “${bucket}”.`,
    ),
  's3.unexpected': ({ operation, status, answer }) =>
    say(
      `De opslag heeft om een onbekende reden geweigerd: ${doing(operation)}.`,
      `Het antwoord: ${answer || 'geen'} (status ${status}).`,
    ),
  'sts.assume-denied': ({ roleArn, principal, externalId }) =>
    say(
      `De rol ${roleArn} laat ons niet toe.`,
      `Controleer of de rol bestaat, of het vertrouwensbeleid ${principal} noemt en of de voorwaarde sts:ExternalId ${externalId} is. Een nieuwe rol werkt pas na een minuut.`,
    ),
  'sts.external-id-not-enforced': ({ roleArn, externalId }) =>
    say(
      `De rol ${roleArn} is ook zonder de externe ID toegankelijk.`,
      `Wie de naam raadt, kan de rol via ons gebruiken. Voeg de voorwaarde sts:ExternalId = ${externalId} toe aan het vertrouwensbeleid.`,
    ),
  'sts.other-partition': ({ partition, own }) =>
    say(
      `Onze service kan geen rol van ${partition} openen: hij zit zelf in ${own}.`,
      'Geef toegang met een toegangssleutel.',
    ),
  'sts.own-credentials': ({ answer }) =>
    say(
      'Onze service kan AWS niet om de rol vragen.',
      `Met uw invoer kunt u dat niet veranderen. Meld het de beheerder van deze service${answer ? `: ${answer}` : ''}.`,
    ),
  'sftp.not-ssh': ({ host, port, protocol }) =>
    say(
      protocol && protocol !== 'unknown'
        ? `${host} spreekt ${protocol} op poort ${port}, geen SFTP.`
        : `${host} spreekt geen SFTP op poort ${port}.`,
      'Voer de poort van de SFTP-server in, meestal 22. FTP en FTPS zijn andere protocollen.',
    ),
  'sftp.no-common-algorithm': ({ kind, offered }) =>
    say(
      'De server en deze service hebben geen gemeenschappelijke versleuteling.',
      `Er is geen gemeenschappelijk algoritme${KINDS.get(kind) ?? ` (${kind})`}${offered.length > 0 ? `; aangeboden: ${offered.join(', ')}` : ''}. De beheerder moet een gangbaarder algoritme toestaan.`,
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
        ? `Controleer gebruikersnaam en wachtwoord. De server accepteert: ${anyOf(accepted)}.`
        : `Voeg de openbare sleutel toe aan authorized_keys van de gebruiker. De server accepteert: ${anyOf(accepted)}.`,
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
  'sftp.subsystem-off': ({ username }) =>
    say(
      `“${username}” kan zich aanmelden, maar SFTP is uitgeschakeld.`,
      'De beheerder moet het subsysteem sftp inschakelen.',
    ),
  'sftp.no-such-path': ({ path, home }) =>
    say(
      `Er is geen map “${path}”.`,
      home === ''
        ? 'Maak die eerst, of kies een andere.'
        : `Maak die eerst, of kies een andere. Na het aanmelden bent u in “${home}”.`,
    ),
  'sftp.not-a-folder': ({ path }) => say(`“${path}” is een bestand.`, 'Voer een map in.'),
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
    say('De server haalde het testbestand meteen weg.', `Laat nieuwe bestanden een tijdje staan: “${path}”.`),
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
