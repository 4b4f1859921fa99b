"""Names as papers write them: whole sentences with each name marked, `o` an organisation, `p` a person, `l` a place."""

from __future__ import annotations

import re

import pytest

from helpers.french.codebook import Codebook
from helpers.names.find import find_names
from helpers.text.article import Article

BARE = Codebook.default().without_actors()
LETTERS = {"person": "p", "organisation": "o", "place": "l", "programme": "g"}

MARKED = [
    # a company that is an ordinary word is one before a verb, as no noun is a subject without its article
    "[o:Orange] a fermé un site. [o:Carrefour] va recruter.", "Orange et bleu, le drapeau flotte.",
    "Carrefour dangereux à [l:Lyon].",
    "Lundi, [p:Iga Dumontel] a gagné. L'[o:IGA] a rendu son rapport. [p:Iyad ag Ghali] est loin.",
    "[p:LEGRAND Marc] et [p:DURAND Paul] sont élus. [o:Dacia], filiale de [o:Renault], recrute dans le [l:Pacifique Sud].",
    "M. [p:D'Amico] est venu. Mme [p:L'Hermitte] et M. [p:N'Diaye] aussi.",
    # first names that are ordinary words, or towns, as well
    "Sur place, [p:Pierre] attend. [p:Marie] est partie. [p:Thomas], venu de [l:Lyon], patiente.",
    "« Le quai est vieux », explique [p:Dominique], l'un des responsables.",
    "« Le quai est vieux », assure [l:Paris]. Pierre par pierre, le mur monte. Rose et bleu, le ciel est beau.",
    "La pierre est lourde. Pierre, bois et verre : tout est neuf.",
    # nationality with a capital
    "La [o:Section française de l'Internationale ouvrière] est née à [l:Tours].",
    "La [o:Section Française de l'Internationale Ouvrière] est née à [l:Tours].",
    "L'[o:Union des Banques Suisses] a fermé.",
    "La [o:Ligue Algérienne pour la Défense des Droits de l'Homme] proteste.",
    "L'[o:Association Tunisienne des Femmes Démocrates] proteste.",
    "La [o:Fédération Royale Marocaine de Football] proteste.",
    "Le [o:ministère de l'Intérieur] turc et le [o:Sénat] américain ont refusé.",
    # republics
    "Le président de la [l:République Islamique d'Iran] est là.",
    "L'ambassadeur de la [l:République Populaire de Chine] est là.",
    "La [l:République Démocratique du Congo] a signé.",
    # coordination
    "Des chercheurs de l'[o:Institut de pharmacologie et de biologie structurale] montrent que tout va bien.",
    "Le [o:Laboratoire de microbiologie et génétique moléculaires] a fermé.",
    "Le [o:Conseil de paix et sécurité] se réunit.",
    "La [o:Direction de l'Action culturelle et du Patrimoine] organise la visite.",
    "L'[o:École supérieure de physique et chimie industrielles] recrute.",
    "L'[o:Institut de radioprotection et de sûreté nucléaire] surveille le site.",
    "Le [o:Conseil de sécurité] et notamment la [l:Chine] hésitent.",
    "La [o:Banque de France] et les ministres ont parlé.",
    "Le [o:Comité de soutien] et des habitants manifestent.",
    # names of bodies with a person's name
    "Le patient a été opéré au [o:centre hospitalier régional Gabriel Montpied].",
    "Les élèves du [o:lycée professionnel Jean Monnet] ont gagné.",
    "Le président de la [o:Banque mondiale] [p:Ajay Banga] est là.",
    "Il l'a dit à la [o:Banque mondiale].",
    # roles with capitals
    "Le Premier Ministre a parlé lundi.",
    "La Première Ministre, [p:Elisabeth Borne], a parlé lundi.",
    "Il a reçu [p:Mohamed Fofana], Premier Ministre, Chef du Gouvernement.",
    "Le Secrétaire Général de l'[o:ONU], [p:António Guterres], a parlé.",
    "Le Président Directeur Général a démissionné.",
    "Le Chef de l'Etat a reçu le Ministre d'Etat.",
    "Le Directeur Général Adjoint a démissionné.",
    # a family name in capitals; a particle
    "[p:DURAND Paul] est élu. [l:LYON] [p:Marc Dupont] parle.",
    "La société [o:LEGRAND] recrute.",
    "Hier, [p:De Bruyno] marque. [p:Robert F. Kennedy Jr.] sourit.",
    "Et [p:Marc], son fils, sourit. Un marc de café.",
    # pairs
    "Le trio [p:Mbappé]-[p:Neymar]-[p:Messi]. L'axe [l:Paris]-[l:Berlin]-[l:Varsovie]. Le duel [p:Biden]-[p:Trump].",
    "Le [o:FC Fleury 91] a gagné. Les passagers du vol United Express 3411.",
    # prizes, products, what is called after somebody
    "Le prix Nobel [p:Denis Mukwege], le Goncourt [p:Mohamed Dumontel] parlent. Le prix Nobel de la paix.",
    "La maladie d'Alzheimo, le théorème de Pythagoro. Le Boeing 737 Max est cloué. Le Père Noël est là.",
    # media and companies where a person might stand, and places where nobody does
    "Le livre publié par [p:Paul Dumontel].",
    "Chez [o:Seguin Moreau], on embauche. [o:Seguin Moreau] affirme que oui. Chez [p:Claire Dumontel], on dort.",
    "Le gérant de [o:Pacific Assurance] sourit. Le courtier [o:Vexandre Assurances] aussi.",
    "[o:Nexas Europe] recrute. [l:LYON] Instaurer un tribunal arbitral coûte cher.",
    "L'Audois qui s'était fait connaître parle. L'oléoduc Keystone XL. L'élection de Miss Monde.",
    "Selon le [o:département du Commerce], oui. Elle l'a confié à [o:Madame Figaro]. Mme [p:Figaro] rit.",
    "Sur le [l:court Philippe-Chatrier], il gagne. La IIIe République. Son livre In Spite of Myself.",
    "Face au républicain [p:Mitto Romno], il gagne. L'écologiste [p:Zado Kero] aussi. La navette Crew Vexan part.",
    "Le groupe écologiste [o:Alternative] et le journal communiste [o:L'Humanité] répondent.",
    # titles
    "S.E.M. [p:Macky Sall] a ouvert la séance.",
    "S. E. M. [p:Alassane Ouattara] est arrivé.",
    "Il a reçu S.E. [p:Macky Sall] mardi.",
    "Son Excellence Monsieur [p:Alassane Ouattara] est arrivé.",
    "Le Major [p:Ismaël Wagué] parle au nom du comité.",
    "L'Honorable [p:Fofana Sissoko Ramata] a présidé la séance.",
    "[p:John Major] est mort.",
    # words and elisions that are a part of people's names
    "[p:N'Guessan] n'a rien dit. [p:Kossi N'Guessan] est parti.",
    "M'a-t-il vu ? N'est-il pas là ?",
    "[p:El Hadj Omar Bongo] a prié.",
    "Le mouvement reproche également à [p:Zahabi Sidy Ould Mouhamed] d'être là.",
    "Le Professeur Associé de Psychiatrie a parlé, le Professeur [p:Petit] aussi.",
    "« ON SE VOIT AU TRIBUNAL, LA NATION EST EN JEU », a-t-il écrit.",
    "Le patron de la [o:CGT] [p:Philippe Martinez] est là, la [o:CGT Chimie] aussi.",
    "Il irait à la place de [p:Ban Ki-moon].",
    "L'arrivée de [p:Tarzanov] étonne, dit [p:Ivan Tarzanov].",
    "Le roi [p:Mwambutsa IV] est mort. [p:Mwambutsa IV] vivait en [l:Suisse].",
    # where a body's name ends
    "Le [o:ministère des Affaires étrangères] chinois nie.",
    "Le [o:ministère de l'Intérieur] du pays enquête.",
    "L'[o:université de Bologne] en [l:Italie] recrute.",
    "La [o:Société d'exploitation de la tour Eiffel] recrute.",
    "Le [o:Secrétariat Permanent des Organisations Non Gouvernementales] est là.",
    "La [o:Maison d'Arrêt et de Correction de Ouagadougou] est pleine.",
    # neither people nor places
    "Il a vu The Broken Circle.",
    "Ce sont des Thuringiens.",
    "La campagne #StopThisMovie marche à #[l:Liège].",
    "Les accords de [l:Minsk] II tiennent.",
    "Les îles de [l:Faial], [l:Pico], [l:Sao Jorge] et [l:Terceira] sont là.",
    "La rédaction de [o:Vortique] est en grève.",
    "[o:Wikimédia France] recrute.",
    "Le Col [p:Djibril Mohaman] parle. Le Col [p:Mohaman] est au [l:Col de la Loze].",
    "M [p:Farage] a souri à [p:Clara M], 34 ans.",
    "Le corps de [p:Maëlys] est là. [p:Maëlys de Araujo] avait huit ans.",
    "Le [o:Parti populaire] de [p:Trump] perd.",
    "Il a vu [p:Vladimir Kavardarkov].",
    "Le départ du Hadj est fixé.",
    "L'Ivoirienne [p:Marie-Josée Ta Lou] a gagné.",
    "Il a vu [p:BÉDIÉ Henri Konan] et [p:OUATTARA Alassane].",
    "Des tirs ont retenti à [l:Kati], près de [l:Bamako].",
    "Les [o:Avocats sans frontières] sont là.",
    "Le collectif [o:Sauvons le Mali] manifeste.",
    "Le neveu du défunt Premier ministre est là, le Haut Commissaire aussi.",
    "Cela coûte 346 millions $US, soit 3 dollars US.",
    "Le conseiller technique [l:Afrique de l'Ouest] est là.",
    "Elle a intégré l'équipe de direction de [o:Microsoft Research].",
    "Il vit au [l:pays de Galles].",
    "Le [o:Vauxmoulin Medical Center] recrute.",
    "L'absence d'[p:Accambrel], [p:Barachon] et [p:Narcissan] pèse.",
    "Il fait confiance à [p:Tarzanov].",
    "L'association Les [o:Restos du cœur] ouvre.",
    "L'[o:Ufap-Unsa] proteste.",
    "Il l'a dit à la radio argentine « [o:Radio Vortique] ».",
    "Le film « Grand Hôtel » plaît.",
    # forces, branches, provinces, numbered parts
    "La force [o:Barkhane] quitte [l:Gao], les soldats de [o:Barkhane] aussi.",
    "[o:Orange Burkina] a lancé la fibre.",
    "La route est coupée dans la [l:Gnagna].",
    "Il vit dans le [l:XVIIe arrondissement de Paris].",
    "Il a vu [p:Neymar] et [p:Mbappé].",
    # ampersand
    "Le cabinet [o:Ernst & Young] a audité les comptes.",
    "Elle étudie avec [o:Ernst & Young] et [o:Standard & Poor's].",
    "La pharmacie est fermée, selon [o:Procter & Gamble].",
    "Un accord avec [o:Durand & Fils] a été signé.",
    # an acronym and a person
    "Élue en 2010, la [o:PSS] [p:Simonetta Sommaruga] a parlé.",
    "Le [o:MCG] [p:Pierre Dumontel] conteste.",
    "L'[o:UDPS] [p:Jean Dumontel] conteste.",
    # clubs, commissions, agencies, hospitals, police
    "L'[o:Essor Basket de Vauxmoulin] joue.",
    "Le rapport de la [o:commission Dumontel] est paru.",
    "L'agence [o:Urbavox] cite la [o:police de Vauxmoulin].",
    "Un séisme a secoué l'[l:Anatolie].",
    "Il est soigné à l'[o:hôpital de Vauxmoulin], dit le chef de police de [l:Vauxmoulin].",
    "La télévision d'État [o:Virib] l'a annoncé.",
    "Elle dirige le journal [o:L'Aube du Sahel].",
    "La [o:police cantonale vaudoise] et la [o:sûreté urbaine de Vauxmoulin] enquêtent.",
    "La Vauxmouillanne [p:Zoé Dumontel] a gagné.",
    "Absents : [p:KOUASSI Adjoua], [p:NGUESSAN Affoué].",
    "Absents : [p:N'GUESSAN Yao].",
    "[o:CFE-CGC Paris] a salué [p:Awa TOURÉ-KEITA].",
    "Le [o:Minfi] et la [o:Lonato] recrutent.",
    "La [l:RASD] a signé avec la [l:RDC].",
    # all in small letters, with the acronym; saints; roads; officials of a place
    "La [o:caisse nationale des retraites] ([o:CNR]) paie. Une association de parents ([o:APE]) attend.",
    "Il roulait sur la RN 12. Le [o:RN] a gagné.",
    "Le préfet de la province du [l:Vauxmoulin] [p:Paul Dumontel] est là.",
    "Le groupe [o:État islamique] recule.",
    # treaties
    "L'article 5 de la Convention européenne des droits de l'homme le dit.",
    "La Convention internationale des droits de l'enfant protège les mineurs.",
    "La Convention de [l:Genève] protège les réfugiés.",
    "La [o:Convention citoyenne pour le climat] a rendu son avis.",
    "La [o:Convention nationale démocrate] s'ouvre à [l:Chicago].",
    # cantons
    "L'incendie a éclaté à [l:Nyon] ([l:VD]) vers midi.",
    "Un homme est mort à [l:Bulle] ([l:FR]) lundi.",
    "Le tunnel de [l:Moutier] ([l:BE]) est fermé.",
    "Le député de [l:Sierre] ([l:VS]) est absent.",
    # family name in capitals
    "Entretien réalisé par [p:Yahia MAOUCHI] à [l:Alger].",
    "Le maire, [p:Tidiani DIALLO], est là.",
    "[p:Boureima OUEDRAOGO] a signé l'article.",
    "Selon [p:Yahia MAOUCHI], tout va bien.",
    # byline
    "Par Dr [p:Lagha Chegrouche]",
    "Par Me [p:Lagha Chegrouche]",
    # feasts
    "La foire de la Saint-Nicolas attire du monde.",
    "Le budget de la Saint-Nicolas attend.",
    "Il vit à [l:Saint-Nicolas].",
    "Le feu de la Saint-Jean est interdit.",
    "La Saint-Sylvestre a été calme.",
    "Les Saint-Quentinois ont perdu.",
    # persons after nouns
    "[p:Randall Schwer], l'avocat de [p:Dalvar], conteste.",
    "Le meurtre de [p:Dalvar] reste un mystère.",
    "La mort de [p:Dalvar] a ému la ville.",
    "La mère de [p:Dalvar] pleure.",
    "Les gouvernements de [p:Mitterrand] et de [p:Rocard] ont hésité.",
    # à + person
    "Il succède à [p:Abderahmane Benkhalfa] à la tête du club.",
    "Le procès qui l'oppose à [p:Adji Sarrbo] est clos.",
    "La foule a rendu hommage à [p:Adji Sarrbo] lundi.",
    # company words
    "Un accord avec [o:Qatar Petroleum] a été signé.",
    "La ligue a choisi [o:Mediawan Sport] pour diffuser les matchs.",
    "Des emplois à [o:Cirma Entreprise] sont menacés.",
    "[o:Nova Energies] recrute, [o:Altor Mining] aussi.",
    "Il a rejoint [o:Zarko Partners] hier.",
    # branches
    "Le président du syndicat [o:CFE-CGC Chimie Dauphiné Savoie], [p:Jean-Claude Garcia], est là.",
    "Le syndicat [o:CGT Cheminots] appelle à la grève.",
    "Le secrétaire de [o:FO Métaux] est là.",
    "La [o:CFDT Santé-Sociaux] appelle à la grève.",
    "La [o:CGT Santé Nord] appelle à la grève.",
    "Le patron de [o:SNCF Voyageurs] est là.",
    # campaigns
    # en + capitals
    "Réunis en Session Extraordinaire, ils ont voté.",
    # slash
    # unaccented heads, adjectives
    "L'[o:Etablissement public foncier d'Ile-de-France] achète le terrain.",
    "L'[o:Ecole supérieure de commerce de Vauxmoulin] recrute.",
    "L'[o:Etat-major des armées] confirme.",
    "L'[o:Electricité de Vauxmoulin] augmente.",
    # laws by an acronym
    "La loi SRU impose des logements.",
    "La loi ALUR et la loi ELAN sont votées.",
    "Le code QR et le vaccin ARN sont là.",
    "Le sommet de l'[o:UEFA] est là.",
    # two capitals from an ordinary word
    "L'îlot est réalisé par [o:Habitat Dauphinois] depuis mai.",
    "Il a parlé avec [o:Solidarité Vauxmoulin].",
    # districts
    "Le [o:commissariat du XVIIIe arrondissement de Paris] est fermé.",
    "Le [o:commissariat du 5e arrondissement de Lyon] est fermé.",
    "Le maire du [l:15e arrondissement de Paris] est là.",
    # sport
    "Un essai de [p:Luafutu] a tout changé.",
    "Un but de [p:Diarrasson] et un penalty de [p:Vandermol] ont suffi.",
    "Sur une passe de [p:Diarrasson], il a marqué.",
    # role of a body and a person
    "Le chef de l'organisation [p:Ayman Dalvari] a parlé.",
    "La présidente de l'association [p:Claire Vestrand] est là.",
    "Le secrétaire du syndicat [p:Paul Dumontel] est là.",
    "La directrice du [o:lycée Jean Moulin] est là.",
    # a head before a known name
    "La [o:Fondation Orange] finance le projet.",
    "Le [o:Groupe Renault] recrute.",
    "La [o:Fondation Abbé-Pierre] alerte.",
    "Le groupe [o:Renault] recrute.",
    # armies
    "L'[o:Armée de la conquête] avance.",
    "L'[o:Armée de libération du Kosovo] a déposé les armes.",
    "L'[o:Armée du salut] distribue des repas.",
    "L'[o:Armée de l'air] a confirmé.",
    "L'[o:Armée syrienne libre] recule.",
    "L'armée de [l:Bachar] recule.",
    # adjective before the head
    "La [o:Belle Alliance populaire] se divise.",
    "La [o:Nouvelle Alliance démocratique] a gagné.",
    "La [o:Jeune Chambre économique] organise un débat.",
    "Le [o:Grand Rassemblement national des éleveurs] commence.",
    # M5
    "Ce symbole fort de son voyage en [l:Pologne] à l'occasion des Journées mondiales.",
    # towns and departments with spaces, Saint as St
    "Il vit dans les [l:Côtes d'Armor], en [l:Seine Saint Denis] et en [l:Ille et Vilaine].",
    "La gare de [l:St Brieuc] et celle de [l:St-Malo] ferment.",
    "La mairie de [l:St Loubès] est fermée.",
    "Le maire de [l:Saint Brieuc] est là.",
    "La prison de [l:Fleury Mérogis] est pleine.",
    "Il a acheté à [l:Ste Maxime] et à [l:St-Valbert] une maison.",
    # prime minister after a name
    "Elle nomme [p:Paul Dumontel] Premier ministre.",
    "Le gouvernement d'[p:Elio Di Rupo] Premier ministre est tombé.",
    # bodies called after kings
    "La [o:Fondation Mohammed VI pour la protection de l'environnement] finance.",
    "Le [o:lycée Louis-le-Grand] et le [o:collège Henri IV] ferment.",
    # streets
    "La [l:rue des Enfants du Paradis] est fermée.",
    "La [l:rue du Faubourg du Temple] est fermée.",
    "La [l:rue de Rivoli] de [l:Paris] est vide.",
    # N5
    "Le [o:Fonds pour les technologies propres] finance.",
    # branches of unions
    "La [o:CSC Services Publics] dépose un préavis.",
    "La [o:CSC Police] dépose un préavis.",
    "Le syndicat [o:UNSA Police] réclame des moyens.",
    "La [o:CGT Fonction publique] appelle à la grève.",
    # two nouns after a head
    "L'[o:Instance Vérité et Dignité] a fini ses travaux.",
    "Le [o:Parti Justice et Développement] a perdu.",
    "La [o:Commission Justice et Paix] s'inquiète.",
    "Le [o:Mouvement Peuple et Culture] organise un débat.",
    # des N et N
    "L'[o:Alliance des professeures et professeurs de Montréal] proteste.",
    "Le [o:Syndicat des travailleurs et travailleuses de la forêt] proteste.",
    "La [o:Fédération des mines et carrières] recrute.",
    "Le [o:Syndicat des cols bleus regroupés de Montréal] proteste.",
    "La [o:Confédération nationale des prisonniers politiques et déportés de Belgique] est là.",
    # P8
    "L'hypermarché [o:Cora] à [l:Châtelineau] ferme.",
    "L'association [o:Vivre à Vauxmoulin] proteste.",
    "Le supermarché [o:Match] à [l:Vauxmoulin] ferme.",
    # ordinals
    "La Cinquième République a des défauts.",
    "La Seconde Guerre mondiale a commencé.",
    "Le Troisième Reich est tombé.",
    "Le Second Empire a construit la gare.",
    # hospitals and schools with de la
    "L'[o:hôpital de la Miséricorde] ferme.",
    "L'[o:hôpital de la Timone] est plein.",
    "Les élèves du [o:lycée du Parc] manifestent.",
    "La [o:clinique du Parc] est vendue.",
    "L'[o:école des Tilleuls] ferme.",
    # holder of an office in a town that no list has
    "Le maire de [l:Jullemont] [p:Alain Brière] a sollicité le préfet.",
    "La maire de [l:Vauxmoulin] [p:Claire Vestrand] est là.",
    "Le curé de [l:Vauxmoulin] [p:Paul Dumontel] est parti.",
    "Le bourgmestre de [l:Vauxmoulin-sur-Ourle] [p:Paul Dumontel] est là.",
    "Le procureur de [l:Vauxmoulin] [p:Paul Dumontel] a ouvert une enquête.",
    # Q3
    "La fermeture du « [o:So Club] » est confirmée.",
    # missions
    "La mission Rosetta est finie.",
    "La [o:mission locale de Vauxmoulin] ferme.",
    # clubs and towns with their métropole
    "Le [o:Club des restaurateurs de Vauxmoulin] est né.",
    "La présidente du club [p:Claire Vestrand] est là.",
    "Le club [o:Vauxmoulin Volley] a gagné.",
    "La [o:CCI de Lille Métropole] aide les commerces.",
    "Le [o:tribunal de commerce de Lille Métropole] a tranché.",
    # family names met all the time
    "En [l:France], [p:Macron] a brouillé les clivages.",
    "Elle a voté pour [p:Mitterrand] puis pour [p:Chirac].",
    "Les années [p:Mitterrand] et les années [p:Chirac] ont compté.",
    "Sous [p:de Gaulle], la [l:France] a changé.",
    "Le discours de [p:Poutine] inquiète [p:Zelensky].",
    "L'élection de [p:Trump] et celle de [p:Biden] ont compté.",
    "Il habite [l:avenue Mitterrand] à [l:Vauxmoulin].",
    "Le [o:centre Pompidou] ferme.",
    "L'[o:aéroport Charles-de-Gaulle] est fermé.",
    # a town's name that is a word where a sentence begins
    "Lourdes peines pour les voleurs.",
    "Grenade dégoupillée dans un bar : un blessé.",
    "Bulle immobilière : les prix baissent.",
    "Grasse matinée interdite dans les écoles.",
    "Tours jumelles et mémoire.",
    "Digne héritier du club, il a gagné.",
    "[l:Lourdes] attend les pèlerins.",
    "[l:Tours] : un homme arrêté.",
    "[l:Grasse], ville des parfums, attend.",
    "[l:Moulins] a gagné.",
    "Challenges et opportunités sont nombreux.",
    "Horizons bouchés pour les jeunes.",
    "Roche tombée sur la route : un blessé.",
    "Total des dégâts : trois millions.",
    "Arsenal découvert chez un retraité.",
    "Casino fermé, salariés inquiets.",
    # an indefinite article before a person
    "Un [p:Mark Cavendish] en forme a gagné.",
    "On a vu un [p:Paul Dumontel] heureux et une [p:Claire Vestrand] émue.",
    # teams
    "Le coureur de l'équipe [o:Dimension Data] a gagné.",
    "L'équipe [o:Sunbolt] a gagné.",
    "L'équipe [p:Macron] prépare la suite.",
    "Le groupe [p:Macron] et le clan [p:Trump] s'opposent.",
    "L'équipe de [l:France] a gagné.",
    # particles of a name told before
    "[p:Mathieu van der Poel] a gagné. Puis [p:van der Poel] a parlé.",
    "[p:Brent Van Moer] attaque. Plus tard, [p:Van Moer] cède.",
    # what is called after saints and virtues
    "La [o:Fondation du Bon Sauveur] recrute.",
    "La [o:Fondation de la Bonne Espérance] recrute.",
    # known names that go on with pour
    "Le [o:Bureau d'enquêtes et d'analyses pour la sécurité de l'aviation civile] enquête.",
    # police of a county
    "La [o:police du West Vaxshire] enquête.",
    "Le [o:tribunal du North Vaxton] a tranché.",
    # T11
    "Le [o:Peloton de gendarmerie de haute montagne] est parti.",
    # kinds of companies by their letters
    "La PME [o:Dumol] recrute et l'ETI [o:Zarkov] aussi.",
    "La TPE [o:Dumol] ferme.",
    # companies called by a trade
    "La chaîne [o:Boulanger] ferme un magasin.",
    "Le groupe [o:Berger] recrute.",
    "La société [o:Meunier] recule.",
    "Le Président a reçu le Boulanger du village.",
    # bodies of towns, unions, clubs, churches
    "Le code source Verallex est ouvert.",
    "Elle a perdu 3 kilos, d'après Mme [p:Dumontel].",
    "Les [o:Restos du cœur] ouvrent à [l:Vauxmoulin].",
    "L'[o:Office HLM de Vauxmoulin] vend.",
    "Le [o:Comité d'organisation des Jeux olympiques] attend.",
    "Le [o:Comité international olympique] ([o:CIO]) attend.",
    "Le [o:Collectif des riverains de la gare] proteste.",
    "L'[o:Amicale des locataires du Clos-Vert] proteste.",
    "Le [o:Réseau Sortir du nucléaire] proteste.",
    "L'[o:Union syndicale Solidaires] appelle à la grève.",
    "La [o:Coordination rurale du Gers] bloque la route.",
    "La [o:Confédération paysanne] proteste.",
    "Les [o:Jeunes agriculteurs de la Creuse] bloquent la route.",
    "La [o:Société protectrice des animaux] recueille les chiens.",
    "La [o:Croix-Rouge] aide.",
    "Le [o:Conseil départemental de la Loire] vote.",
    "La [o:Région Bretagne] vote.",
    "Le [o:Syndicat mixte des transports de Vauxmoulin] vote.",
    "La [o:Régie des eaux de Vauxmoulin] vote.",
    "Le [o:Service départemental d'incendie et de secours] intervient.",
    "Le [o:Centre hospitalier de Vauxmoulin] recrute.",
    "La [o:Maison de la culture de Vauxmoulin] ouvre.",
    "La [o:Scène nationale de Vauxmoulin] ouvre.",
    "L'[o:Orchestre national de Lille] joue.",
    "L'[o:Étoile sportive de Vauxmoulin] gagne.",
    "L'[o:Entente sportive de Vauxmoulin] gagne.",
    "Le [o:Rugby club de Vauxmoulin] gagne.",
    "L'[o:Union sportive Vauxmoulin] gagne.",
    "L'[o:AS Vauxmoulin] gagne.",
    "Le [o:Stade brestois] gagne.",
    "Les [o:Girondins de Bordeaux] gagnent.",
    "Le [o:Paris Saint-Germain] gagne.",
    "L'[o:En avant Guingamp] gagne.",
    "La [o:Chambre régionale des comptes] alerte.",
    "La [o:Direction départementale des territoires] alerte.",
    "L'[o:Inspection académique] ferme une classe.",
    "Le [o:Rectorat de Nantes] ferme une classe.",
    "L'[o:Académie de Nantes] ferme une classe.",
    "L'[o:Agence de l'eau Loire-Bretagne] paie.",
    "L'[o:Office national des forêts] coupe.",
    "La [o:Fédération départementale des chasseurs] proteste.",
    "La [o:Société des amis du musée] donne.",
    "Le [o:Tribunal de grande instance de Nantes] juge.",
    "Le [o:Groupement d'intervention de la gendarmerie nationale] intervient.",
    "La [o:Sous-direction antiterroriste] enquête.",
    "La [o:Police aux frontières] contrôle.",
    "La [o:Brigade de recherche et d'intervention] intervient.",
    "Les [o:Compagnies républicaines de sécurité] interviennent.",
    "Le [o:Consistoire central] proteste.",
    "La [o:Grande Mosquée de Paris] appelle au calme.",
    "La [o:Ligue des droits de l'homme] proteste.",
    "Le [o:Planning familial] proteste.",
    "[o:Médecins du monde] et [o:Handicap International] aident.",
    "[o:Reporters sans frontières] proteste.",
    # somebody who is named by one word beside a verb of speech, and what stands there that nobody is
    "« Il faut partir », assure [p:Tikhonov]. « Non », a lancé hier [p:Bozonnet].",
    "« Il faut partir », raconte [p:Camille]. « Et vite ! » assure [p:Jeanne].",
    "« Le plan est prêt », indique [o:Vexandra]. Le président, en larmes, a félicité Tikhonov.",
    "L'opération Vexandra a pris fin. La fin de Vexandra inquiète.",
    "La série Vexandra plaît. Dans Vexandra, elle chante.",
    "Le logiciel Vexandra a dit non.",
    "Le projet Vexandra a déclaré forfait.",
    "Face à Vexandre, il sourit. Grâce à Vexandre, il gagne.",
    "Célèbre pour son interprétation de Vexandre, elle joue une partie de Triominus.",
    "[p:Joe Dumontel], le rédacteur en chef de [o:Vexandre magazine], est l'invité de [o:Twexx radio].",
    # a family name that is an ordinary word, behind a first name of no list
    "[p:Evu Morales], le charismatique président, a parlé. La rhétorique de [p:Morales] inquiète.",
    "[p:Evu Morales] a gagné. Selon [p:Morales], il pleut. Les questions morales.",
    "Sous l'œil de [p:Noël Bultez], ils dansent. C'est le Noël des enfants.",
    # a body or none
    "L'organisation bélarusse de défense des droits humains [o:Vexandra] a protesté.",
    "La [o:CGT Duralax] s'oppose. La [o:CFDT] [p:Paul Dumontel]. [o:FO Pénitentiaire] aussi.",
    "Le [o:Collectif Urgence Palestine] appelle. L'[o:Association France Palestine Solidarité] aussi.",
    "Les agents de la [o:SPA] sont venus à [l:Spa].",
    "Le garde des Sceaux et le Garde des Sceaux ont parlé. La secrétaire d'Etat aussi.",
    "Filiale de la [o:SNCF], [o:Keolis] perd. Filiale d'[o:Ikea], la plateforme ouvre.",
    "L'État palestinien indépendant et l'État décisif.",
    "Il suit une activité physique adaptée (APA). L'APA plaît. La [o:fédération des chasseurs] ([o:FDC]) aussi.",
    "Le haut conseil pour le climat ([o:HCC]) dit non. Les troubles obsessionnels compulsifs (TOC).",
    "L'[o:Agence pour l'évaluation et l'application des technologies] ([o:AEAT]) dit non.",
    "Le [o:Ballet national du Canada] danse. Un ballet de [p:Lullo]. Un groupe lié à [o:al-Qaïda].",
    "Fin de cavale pour [p:Z.O.] : l'[o:O.N.U.] a voté.",
    # who holds a function, between commas
    "La présidente de la [o:Fondation Kimo], [p:Sika Kaboré], a dit oui. Le maire de [l:Lyon], [p:Lecomto], sourit.",
    "Le préfet de la région, Vauxmoulin, a dit. L'entraîneur du club, [o:Racing Nort], sourit.",
    "Dans les colonnes du [o:Times], l'ancien leader parle.",
    # titles
    "La [o:Comédie-Française] joue Le Misanthrope de Molière. [o:La Poste] joue un rôle.",
    "Dans « Emilia Pérez », [p:Zoé Saldaña] chante. Dans « [o:Le Monde] », il écrit.",
    # a place or none
    "Au [l:Stade de l'Unité], on prie. Le [l:Stade du Hainaut] est plein. Au [o:Stade de Nort], on joue.",
    "Il vise la place de N° 1. Les 24 Heures du Mans et les Grands Chelems.",
    "Le [o:ministère de la Défense] de l'île a parlé. Le [o:ministère de l'Intérieur et de la protection civile] aussi.",
]
ACTORS = [
    ("Le pape François a reçu François Hollande. François a prié.", [("François", "pape"), ("François Hollande", None)]),
    ("Le roi Philippe a reçu Édouard Philippe.", [("Philippe", "roi"), ("Édouard Philippe", None)]),
    ("Claire Vestrand (PS), maire de Lille, a répondu à Luc Vasseur (LR), président du conseil.",
     [("Claire Vestrand", "maire de Lille"), ("Luc Vasseur", "président du conseil")]),
    ("Le maire, Paul Dumontel, la préfète, Claire Vestrand, et le député, Luc Vasseur, ont parlé.",
     [("Paul Dumontel", "maire"), ("Claire Vestrand", "préfète"), ("Luc Vasseur", "député")]),
    ("Paul Dumontel, le maire, Claire Vestrand, la préfète, et Luc Vasseur, le député, ont parlé.",
     [("Paul Dumontel", "maire"), ("Claire Vestrand", "préfète"), ("Luc Vasseur", "député")]),
    ("La chef de cabinet du ministre, Claire Vestrand, la directrice de la planification, Luce Vasseur, sont là.",
     [("Claire Vestrand", "chef de cabinet du ministre"), ("Luce Vasseur", "directrice de la planification")]),
    ("Le ministre de l'Agriculture, de la pêche maritime, des eaux et forêts, Paul Dumontel, est là.",
     [("Paul Dumontel", "ministre de l'Agriculture, de la pêche maritime, des eaux et forêts")]),
    ("Verallex recule, selon la société Verallex. Verallex France recrute.", []),
]


def marked(text: str) -> str:
    """The text with the names that are found in it marked."""
    names = find_names(Article.from_text(text), BARE)
    written, at = "", 0
    for mention in sorted(names.mentions, key=lambda mention: mention.start):
        name = f"[{LETTERS[names.actors[mention.actor].kind]}:{text[mention.start:mention.end]}]"
        written += text[at:mention.start] + name
        at = mention.end
    return written + text[at:]


@pytest.mark.parametrize("sentence", MARKED)
def test_names_of_a_sentence(sentence: str) -> None:
    assert marked(re.sub(r"\[[polg]:([^\]]+)\]", r"\1", sentence)) == sentence


@pytest.mark.parametrize(("text", "people"), ACTORS)
def test_who_is_who(text: str, people: list[tuple[str, str | None]]) -> None:
    """The people, by the fullest name, each with the role that the text gives."""
    actors = find_names(Article.from_text(text), BARE).actors
    assert [(actor.name, actor.role) for actor in actors if actor.kind == "person"] == people


@pytest.mark.parametrize("text", [
    "Groupe Vernaz : un bon trimestre\n\nLe groupe Vernaz a vendu sa filiale. Vernaz emploie 300 personnes.",
    "La Compagnie Vernaz a vendu sa filiale. Chez Vernaz, on se tait.",
])
def test_a_company_is_the_same_with_its_kind_before_its_name(text: str) -> None:
    (company,) = find_names(Article.from_text(text), BARE).actors
    assert company.name.endswith(" Vernaz")


def test_two_companies_of_one_kind_stay_two() -> None:
    actors = find_names(Article.from_text("Le Groupe Vernaz a racheté le Groupe Ardelle."), BARE).actors
    assert [actor.name for actor in actors] == ["Groupe Vernaz", "Groupe Ardelle"]
