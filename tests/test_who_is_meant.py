"""Who is meant where several could be: sides of a scene, relations, what a verb tells, who is asked, pronouns."""

from __future__ import annotations

import pytest

from helpers import Article, tidy_tables

SPEAKERS = [
    # nobody stands on two sides of a scene
    ("Le procureur Jean Morel a ouvert une enquête. À la barre, le prévenu a pâli. « J'ai eu peur », a dit l'accusé.",
     ["le prévenu"]),
    ("L'infirmière Anne Durand est venue lundi. « J'ai mal », souffle la patiente.", ["la patiente"]),
    ("L'arbitre Paul Rey a sifflé. « On a bien joué », assure l'entraîneur.", ["l'entraîneur"]),
    ("Le tribunal écoute la présidente, Claire Aubert. La victime pleure. « J'ai eu peur », murmure-t-elle.", ["La victime"]),
    # what a verb tells of somebody
    ("Paul Rey est jugé à Nort. L'avocat Luc Petit l'a défendu. « Je regrette », a dit l'accusé.", ["Paul Rey"]),
    ("Paul Rey a été mis en examen lundi. Le juge Jean Morel l'a reçu. « Je n'ai rien fait », a dit le mis en cause.",
     ["Paul Rey"]),
    ("Jugée depuis lundi, Anne Durand a pleuré. La procureure Léa Petit s'est levée. « J'ai eu peur », a dit l'accusée.",
     ["Anne Durand"]),
    ("Paul Rey a jugé le quai trop vieux. Luc Petit est poursuivi. « J'ai eu peur », a dit le prévenu.", ["Luc Petit"]),
    ("Anne Durand a été agressée lundi. L'avocate Léa Petit est venue. « J'ai crié », raconte la victime.", ["Anne Durand"]),
    ("Paul Rey, âgé de 34 ans, jugé à Nort, est venu. Luc Petit est là. « Je regrette », a dit l'accusé.", ["Paul Rey"]),
    # a rank said more shortly
    ("Le lieutenant-colonel Paul Rey est venu. « Le quai est vieux », a dit le colonel.", ["Paul Rey"]),
    # who is asked answers
    ("L'avocat demande au témoin s'il a vu la voiture. « Oui, elle était rouge », assure-t-il.", ["L'avocat", "le témoin"]),
    ("L'avocat demande au témoin s'il a vu la voiture. « Elle était rouge », assure-t-il.", ["L'avocat", "L'avocat"]),
    ("Luc Petit demande au maire si le quai va rouvrir. « En juin », répond-il.", ["Luc Petit", "le maire"]),
    # the first of two, the second, the last named
    ("Anne Durand et Léa Petit ont débattu. « Le port est vieux », lance la première. « Il vit », réplique la seconde.",
     ["Anne Durand", "Léa Petit"]),
    # a pronoun as the subject of a sentence; il for nobody
    ("Le maire Paul Rey a reçu Luc Petit. Ce dernier a souri. « On va gagner », a-t-il dit.", ["Luc Petit"]),
    ("Paul Rey est maçon. Luc Petit l'emploie. Il le paie bien. « Je n'ai pas le choix », dit-il.", ["Luc Petit"]),
    ("Quant au préfet, il a vu Paul Rey. Il pense que le quai est vieux.", ["le préfet"]),
    ("Paul Rey a vu le quai. Quant à Luc Petit, il est resté. Il pense que le quai est vieux.", ["Luc Petit"]),
    ("Anne Durand veut un débat. Quant à la Ligue de Nort, elle souligne que le quai ferme.", ["Ligue de Nort"]),
    ("« Le quai est vieux », dit Anne Durand. Quant à la préfète, elle assure que le quai ferme.",
     ["Anne Durand", "la préfète"]),
    ("« Le quai est vieux », dit Anne Durand. Quant au quai, elle assure que rien n'est fait.", ["Anne Durand"] * 2),
    # a body writes, people speak
    ("Une élue de Nort a dit que le quai ferme.\n\nLa CGT s'est inquiétée. « On ferme en France », a-t-elle écrit dans un tract.",
     ["Une élue de Nort", "CGT"]),
    ("Une élue de Nort a dit que le quai ferme.\n\nLa Ligue s'en est émue. « On ferme ici », dit-elle mardi dans un communiqué.",
     ["Une élue de Nort", "Ligue"]),
    ("Une élue de Nort a dit que le quai ferme.\n\nLa CGT s'est inquiétée. « On ferme en France », a-t-elle dit en riant.",
     ["Une élue de Nort"] * 2),
    # the noun of another's complement is nobody who has been named; whose it is, by the subject; who is concerned
    ("Paul Rey a abandonné. D'après le médecin de son équipe, il tousse.", ["le médecin de son équipe (Paul Rey)"]),
    ("L'association Ria accuse la ville. L'association Ria presse la Croix-Rouge d'agir. Selon ses calculs, tout coûte cher.",
     ["Ria"]),
    ("Paul Rey est neurologue. La psychologue Anne Durand, qui l'a affronté sur France Culture, considère que l'idée « ne tient pas debout ». L'intéressé balaie : « Elle a tort. »",
     ["Anne Durand", "Paul Rey"]),
    ("Luc Petit a promis au maire de se taire, affirme Anne Durand. L'intéressé nie : « C'est une fable. »",
     ["Anne Durand", "Luc Petit"]),
    # who opens a paragraph, without a name, too, speaks in it
    ("« Le quai est vieux », lâche le maire, Luc Petit.\n\nUn pêcheur, qui l'a vu mardi, affirme l'avoir prévenu. « Il a ri », ajoute-t-il.",
     ["Luc Petit", "Un pêcheur"]),
    ("« Le quai est vieux », lâche le maire, Luc Petit. Un pêcheur l'a vu mardi. « Il a ri », ajoute-t-il.",
     ["Luc Petit", "Luc Petit"]),
    ("La préfecture indique que le quai est vieux.\n\nSur le quai, Paul Rey range ses filets. Que fera son fils ? « On verra bien ce qu'il reste. »",
     ["La préfecture", "Paul Rey"]),
    ("La ministre de la Mer est venue. L'idée, évoquée par la CGT, a été balayée par la ministre. Celle-ci rappelle que le quai ferme.",
     ["La ministre de la Mer"]),
    ("Léa n'est pas venue. L'avocate de la fille se lève. « Je suis émue », dit-elle. Sa cliente a trouvé un frigo vide. « On peut aimer et voler. »",
     ["L'avocate de la fille"] * 2),
    ("Paul est jugé à Nort. La vieille dame est venue. L'expert, lui, a noté « des troubles de la mémoire ».", ["L'expert"]),
    ("Paul Rey a vu le quai. Il reste deux bateaux. « Le port est petit », a-t-il dit.", ["Paul Rey"]),
    ("Le procureur avait requis six mois. Le tribunal ne l'a pas suivi, mais il a retenu « un mobile honorable ».",
     ["Le tribunal"]),
    # a relation again, and the other side of it; nobody's other side is somebody new
    ("Paul Rey part. Sa femme, Anne, reste. Léa Petit attend. « Il reviendra », dit sa femme.", ["Anne"]),
    ("Anne Durand attend. Son fils a été enlevé lundi. « Il reviendra », dit sa mère.", ["Anne Durand"]),
    ("L'avocate de Paul Rey, Me Léa Petit, a plaidé lundi. « Je n'ai rien fait », a répété son client.", ["Paul Rey"]),
    ("Lucas Morin a disparu. « Il n'a jamais fugué », assure sa mère.", ["sa mère (Lucas Morin)"]),
    # the function of one so well known that the article tells none; not of one whose trade it tells, nor a bare one
    ("Ali Tazi est parti lundi. Le président marocain affirme que le quai est vieux.", ["Ali Tazi"]),
    ("Ali Tazi, maçon, est parti lundi. Le président marocain affirme que le quai est vieux.", ["Le président marocain"]),
    ("Ali Tazi est parti lundi. Le maire affirme que le quai est vieux.", ["Ali Tazi"]),
    ("Ali Tazi a souri lundi. « Le quai est vieux », a dit le ministre.", ["Ali Tazi"]),
    # described first, named next
    ("Luc Morel a perdu.\n\nLe Breton Paul Rey, qui courait entre Jean Dupont et Luc Morel, finit septième. « Je suis déçu », "
     "a-t-il confié.", ["Paul Rey"]),
    ("Le préfet Paul Rey a félicité Luc Morin. Après sa victoire, le boxeur de 23 ans a dit « sa grande joie d'être là ».",
     ["Luc Morin"]),
    ("Une ancienne pêcheuse est rentrée. « J'ai eu froid », dit Anne Durand. Léa Petit l'attendait. « J'y retournerai », "
     "assure l'ancienne pêcheuse.", ["Anne Durand", "Anne Durand"]),
    # a subject with its verb is no function of the one who is named behind it
    ("Le maire a reçu Paul Rey. « Il a menti », dit le maire.", ["Le maire"]),
    ("Le préfet accuse Paul Rey. « Il a menti », dit le préfet.", ["Le préfet"]),
    ("Le père de l'accusée rencontre Paul Rey. « Elle ment », dit l'accusée.", ["l'accusée"]),
    ("Le chef rebelle Paul Rey a souri. « On a gagné », dit le rebelle.", ["Paul Rey"]),
    ("Le suspect serait Paul Rey. Luc Petit est venu. « J'ai eu peur », a dit le suspect.", ["Paul Rey"]),
    # who is concerned: who was spoken of, or who spoke where nobody else was spoken of
    ("« Les femmes partent », dit Anne Durand. L'intéressée ajoute que le pont tiendra.", ["Anne Durand", "Anne Durand"]),
    ("« Paul Rey a menti », dit le maire Luc Petit. L'intéressé assure que non.", ["Luc Petit", "Paul Rey"]),
    # on: who is told before it, and nobody where that is not told
    ("« Non », dit Anne Durand. À l'agence régionale de santé, on se veut rassurant : « Les lits sont là. »",
     ["Anne Durand", "Agence régionale de santé"]),
    ("Anne Durand part. Au siège du parti, on s'en amuse : « Elle dira oui. »", ["le parti"]),
    ("Anne Durand part. Au sein de la CGT, on assure que la grève aura lieu.", ["CGT"]),
    # a town before somebody without a name
    ("Luc Petit est éleveur. Sur la terre qu'il cultive à Vauxmoulin, cet homme de 58 ans a tout perdu. Sa banque, dit-il, "
     "lui a refusé un prêt.", ["Luc Petit", "Luc Petit"]),
    # who is told is no part of who speaks; a researcher's body is
    ("Paul Rey est mort, a annoncé sa famille à l'AFP. Rien n'est fait, a dit la préfecture à Ouest-France.",
     ["sa famille (Paul Rey)", "la préfecture"]),
    ("« Le quai est vieux », confie un habitant au « Parisien ». « Il tiendra », dit un chercheur au CNRS.",
     ["un habitant", "un chercheur au CNRS"]),
    # a lawyer is a person, also by a word for a body
    ("Anne Durand a pleuré. « Elle attendait », a dit son conseil, Me Luc Petit.", ["Luc Petit"]),
    ("« Elle attendait », a dit le conseil de la veuve, Me Luc Petit.", ["Luc Petit"]),
    # a document is hardly il; whose delegate, whose wife
    ("Paul Rey est mort lundi. « Il dort », précise le communiqué. « Le port était gris », racontait-il.",
     ["le communiqué", "Paul Rey"]),
    ("« Non », dit Luc Petit. La CGT appelle à la grève. « Les ouvriers paient », tonne son délégué à Nort.",
     ["Luc Petit", "son délégué à Nort (CGT)"]),
    ("L'homme qu'on emmène a crié. Sa femme suit. « Il est tombé », explique-t-elle.", ["Sa femme"]),
    # what un begins behind a name says more of it; a stray comma; a cue between a subject and its quoted verb
    ("Paul Rey, maire de Nort, une ville de 3 000 habitants, a déclaré que le pont est vieux.", ["Paul Rey"]),
    ("Anne Durand est là. Mardi, un riverain, excédé, a déclaré que le pont est vieux.", ["un riverain"]),
    ("Le maire Paul Rey a salué l'accord et la préfète Anne Durand, a demandé que le quai soit fermé.", ["Anne Durand"]),
    ("Le maire Paul Rey a salué la pêche et le port, a affirmé que le quai est vieux.", ["Paul Rey"]),
    ("Le pont, écrit Paul Rey dans une lettre, « est en train de tomber dans le port ».", ["Paul Rey"]),
    # who said it, not who tells that it was said
    ("Selon l'AFP, le maire de Nort, Paul Rey, a affirmé que le pont est vieux.", ["Paul Rey"]),
    ("Selon le journal, le maire a affirmé que « le pont est vieux et doit être fermé ».", ["le maire"]),
    ("Selon le maire, le pont a été réparé et rouvert.", ["le maire"]),
    ("Une habitante sur Facebook assure que le pont est vieux.", ["Une habitante"]),
    ("« Non », dit une source proche du dossier. De même source, on précise que le pont est vieux.",
     ["une source proche du dossier", "une source proche du dossier"]),
    ("ILS ONT DIT\n\nÉric Sorel, entraîneur de Metz : « On a tout donné. »", ["Éric Sorel"]),
    # a body names its own: who is named behind a comma is whom it speaks of; a function has the name behind it
    ("Selon la police, Paul Rey, 29 ans, a été arrêté.", ["la police"]),
    ("Selon le parquet, Paul Rey, le conducteur, a été arrêté.", ["le parquet"]),
    ("Selon un rapport de la ville, Paul Rey, 29 ans, de Nort, a menti.", ["un rapport de la ville"]),
    ("Selon le maire de Nort, Paul Rey, 52 ans, le pont est vieux.", ["Paul Rey"]),
    ("Selon l'avocate de la famille, Anne Durand, « le pont est vieux ».", ["Anne Durand"]),
    # a party in brackets
    ("Le maire (PS) de Nort, Alix Petit, est venu. Pour l'édile, le quai est vieux.", ["Alix Petit"]),
    ("La députée (PS) Anne Durand est venue. « Le quai est vieux », a dit l'élue.", ["Anne Durand"]),
    # who does what makes somebody a president; a premier ministre is no ministre
    ("Luc Petit, ministre du Littoral, est venu. Ali Tazi a souri. Le chef du gouvernement dit que le quai est vieux.",
     ["Ali Tazi"]),
    # set off from who spoke before
    ("Le maire, Luc Petit, est parti. Le conseiller général a, quant à lui, insisté. « Le quai est vieux », a-t-il dit.",
     ["Le conseiller général"]),
    ("Le maire, Luc Petit, dénonce l'attitude de la direction. De son côté, celle-ci dit que le quai est vieux.",
     ["la direction"]),
    # an office told leaves little room for a trade; two drivers
    ("Le maire Luc Petit est venu. « Le quai brûle », commentait le commissaire central.", ["le commissaire central"]),
    ("Un automobiliste de 43 ans est mort. Le chauffeur routier a déclaré que le quai est vieux.", ["Le chauffeur routier"]),
    # the fullest words for somebody without a name
    ("La direction se tait. La direction de l'usine dit que le quai est vieux.", ["La direction de l'usine"]),
    # the person that a relative clause tells of
    ("Luc Petit a été hué par une élue opposée au projet qui affirme que le quai est vieux.", ["une élue opposée au projet"]),
    # nobody is said to say it
    ("La visite du jardin de Luc Petit reste un moment attendu : « Cela permet de partager une passion ».", ["Luc Petit"]),
    # who answers is hardly who spoke last; nor is le juge the man whom la juge has asked
    ("Anne Durand se lève. « Avez-vous peur ? », demande la présidente. « Un peu », répond la jeune femme.",
     ["la présidente", "Anne Durand"]),
    ("La juge hausse le ton : « Vous savez lire ? » « Oui », dit Paul Rey. « Alors lisez », conclut le juge.",
     ["La juge", "Paul Rey", "le juge"]),
    # a document by more words; a thing says nothing
    ("Dans un communiqué conjoint, ils partent. La Cédéao est un danger, dit le communiqué conjoint.", ["un communiqué conjoint"]),
    # named only later, by the relation; by the voice of another; a function behind a name
    ("Le quai sera fermé, selon son avocat. L'avocat, Luc Petit, défend Léa Roy depuis mai.", ["Luc Petit"]),
    ("Le port a répondu par la voix de Luc Petit : « Le quai est vieux ». Il ajoute que le port est petit.",
     ["Luc Petit"] * 2),
    ("On attend Luc Petit, président du port, qui a rappelé que le quai est vieux.", ["Luc Petit"]),
    # more closely, one of several; who is told first
    ("Trois pêcheurs sont là. L'un d'eux, un Breton âgé de 20 ans, affirme que le quai est vieux.",
     ["un Breton âgé de 20 ans"]),
    ("« Le quai est vieux », a indiqué au Monde le premier substitut du procureur.", ["le premier substitut du procureur"]),
    # who has another name; a name joined to a complement
    ("Un témoin est venu. L'avocate de Luc Petit dit que le quai est vieux.", ["L'avocate de Luc Petit"]),
    ("Jimmy Roy, qui courait entre Luc Petit et Paul Rey, est septième. « J'ai mal couru », a-t-il dit.", ["Jimmy Roy"]),
    # signed below
    ("Luc Petit est venu. « Le quai est vieux », a-t-il dit.\n\n« J'étais sur le port, près des bateaux. »\n\n— Anne Durand, témoin",
     ["Luc Petit", "Anne Durand"]),
    # a source before a comma, and the name of whom a verb tells
    ("Selon un banquier, Paul Rey s'est rendu à Nort. Le port coûte cher, estime le banquier.", ["un banquier"] * 2),
    ("Selon le maire de Nort, Paul Rey, le quai est vieux.", ["Paul Rey"]),
    # who is told before the verb of a relative clause
    ("Paul Rey a écrit à la direction, qui lui a répondu que le quai est vieux.", ["la direction"]),
    ("Léa Petit a vu le maire, Paul Rey, qui lui a répondu que le quai est vieux.", ["Paul Rey"]),
    # who spoke without a name is named by the next sentence's subject, of whom no function is told
    ("« On discute », a affirmé le patron des patrons. Paul Rey parlait à Nort. Il dit que le quai est vieux.",
     ["Paul Rey"] * 2),
    ("« On discute », a affirmé le patron des patrons. Paul Rey, maçon, parlait à Nort.", ["le patron des patrons"]),
    ("« On discute », a affirmé un patron. Paul Rey parlait à Nort.", ["un patron"]),
    # another trade is another's; a number in a function
    ("« Tout va vite », a témoigné une élève. La conductrice dit que le quai est vieux.", ["une élève", "La conductrice"]),
    ("Paul Rey est venu. Le numéro un du syndicat a parlé. « On ne négocie pas », a-t-il dit.", ["Paul Rey"]),
    # several who are spoken of as an object; who is concerned is not who spoke
    ("La directrice, Anne Durand, a reçu les parents de l'élève. Ceux-ci ont souri. « On nous balade », ont-ils répondu.",
     ["les parents de l'élève"]),
    ("Luc Petit part. Paul Rey le regrette. « C'était un seigneur », dit Paul Rey. L'intéressé rit. « Paul exagère », dit-il.",
     ["Paul Rey", "Luc Petit"]),
    ("Interrogé par la juge, Paul Rey a pleuré. Celle-ci se lève. « Reprenons demain », a-t-elle dit.", ["la juge"]),
    # who is named in a quotation does not speak it; agents of a passive
    ("Léa Roy, élue, est inquiète. « Trente ans après Anne Durand, rien ne va », confie la députée de Nort.", ["Léa Roy"]),
    ("L'attaque a été revendiquée par les islamistes. « Le quai a sauté », ont-ils écrit.", ["les islamistes"]),
    # from elsewhere, so another
    ("Le président français Paul Rey est venu. Ali Tazi a souri. Le chef de l'État marocain dit que le quai est vieux.",
     ["Ali Tazi"]),
    # a noun of several words; to whom something is said is no part of the speaker
    ("L'avocate générale s'est levée. « Rien n'excuse ce geste », a dit la magistrate.", ["L'avocate générale"]),
    ("« J'ai suivi le ruisseau », a expliqué une randonneuse aux gendarmes.", ["une randonneuse"]),
    ("« Le quai est vieux », a expliqué l'adjointe aux aînés.", ["l'adjointe aux aînés"]),
    # several, by a noun that no list holds
    ("Les irrigants ont défilé. Le préfet Jean Morel les a reçus. « On ne lâchera rien », préviennent-ils.",
     ["Les irrigants"]),
    # by another word, from somewhere; a name that only hangs on a noun is less in view
    ("Le politologue Paul Rey étudie le pays. Le régime de Jean Morel tient. L'universitaire belge affirme que "
     "le port est vieux.", ["Paul Rey"]),
    ("Des documents vus par la BBC et Le Monde révèlent que le quai est vieux.",
     ["Des documents vus par la BBC et Le Monde"]),
    ("Selon plusieurs observateurs (dont Anne Durand), le quai est vieux.", ["plusieurs observateurs"]),
    # whose news or figures a source cites; a report is a source by itself; a clause's subject is not the source
    ("Selon un communiqué de presse de la mairie, le quai est vieux.", ["la mairie"]),
    ("D'après un premier bilan de la préfecture, dix maisons ont brûlé.", ["la préfecture"]),
    ("Selon des informations relayées par Le Monde, le quai est vieux.", ["Le Monde"]),
    ("Selon un rapport de la mairie, le quai est vieux.", ["un rapport de la mairie"]),
    ("Selon les premiers éléments de l'enquête, la voiture roulait vite.", ["les premiers éléments de l'enquête"]),
    ("Selon le préfet, Paul Rey « n'a pas obéi ».", ["le préfet"]),
    ("Selon l'article 12 de ses statuts, la Ligue du quai « ne donne pas d'ordres ».", ["l'article 12 de ses statuts"]),
    # the relative clause that tells which one
    ("Selon le laboratoire que la ville a choisi, l'eau est bonne.", ["le laboratoire que la ville a choisi"]),
    # a broader word for a body that was named
    ("Renault ferme son usine. Les élus protestent. Le maire, Luc Petit, est venu. Le groupe dit que le quai est vieux.",
     ["Renault"]),
    ("La CGT part. La direction se tait. Le premier syndicat du site dit que le quai est vieux.", ["CGT"]),
    ("La SNCF a réduit son trafic. La CGT appelle à la grève. Selon l'entreprise, le quai est vieux.", ["SNCF"]),
    # ajoute-t-elle: whoever is spoken of meanwhile
    ("« Il part trop tôt », dit Anne Durand. Léa Petit, elle, est arrivée tard. « C'est un beau couple », ajoute-t-elle.",
     ["Anne Durand"] * 2),
    # who does what a participle tells; a subject without a name, two sentences before
    ("Le conducteur, Paul Rey, a fui. Une version contestée par le passager. « On roulait bien », dit le jeune homme.",
     ["le passager"]),
    ("Luc Petit est venu. Un homme en bottes se lève. Il exploite dix hectares. Rien ne va. « J'ai peur », dit l'exploitant.",
     ["Un homme en bottes"]),
    # a noun that tells no more than that it is a person, with more words; another word for the same trade
    ("Paul Rey est éleveur. Ses vaches ont soif. « On attend », dit ce grand homme brun à la voix douce.", ["Paul Rey"]),
    ("Le grimpeur de 23 ans Paul Rey a gagné. « J'ai souffert », a-t-il dit. « C'est fini », a dit le coureur du Club du port.",
     ["Paul Rey"] * 2),
    ("« Le quai est vieux », a dit Anne Durand, porte-parole du port. L'attachée de presse ajoute que le port est petit.",
     ["Anne Durand"] * 2),
    # two brothers are no gendarmes
    ("Un fourgon est saisi par les gendarmes. Les deux frères reconnaissent s'être « un peu énervés ».",
     ["Les deux frères"]),
    # nobody claims a quotation: who spoke just before, be a sentence about a thing between
    ("« Rien n'avance », affirme Luc Petit.\n\nLa date approche à grands pas. « On peut toujours négocier ce plan. »",
     ["Luc Petit"] * 2),
    # several by a word for a part of them; a document as il; lui et ses associés
    ("Une partie des pêcheurs sont venus. Ils affirment que le quai est vieux.", ["Une partie des pêcheurs"]),
    ("Une trentaine de grévistes bloquent le port. « On ira au bout », préviennent-ils.", ["Une trentaine de grévistes"]),
    ("Paul Rey est inquiet. Un rapport est paru lundi. Il stipule que le quai est vieux.", ["Un rapport"]),
    ("Paul Rey est inquiet. Un rapport est paru lundi. Il indique que le quai est vieux.", ["Paul Rey"]),
    ("Luc Petit élève des vaches. La sécheresse a tout gâché. « Rien ne pousse. » Lui et ses associés ont peur.",
     ["Luc Petit"]),
    # the person before the body; Me X is the lawyer
    ("C'est l'analyse de Gabriel Roy, le président de l'association Vigie : « Le quai est vieux. »", ["Gabriel Roy"]),
    ("Pour l'avocat du syndicat, le quai est vieux. Me Paul Rey le répète : « Nous voulons gagner. »", ["Paul Rey"] * 2),
    # son avocate is none of those met before
    ("« On va perdre », dit une jeune avocate. Paul Rey baisse les yeux. « Il regrette », plaide son avocate.",
     ["une jeune avocate", "son avocate (Paul Rey)"]),
    # whom an infinitive or an adverb behind the verb has for its object; whom que stands for
    ("Paul Rey a saisi l'occasion pour remercier l'ambassadeur Ali Tazi. Selon lui, le quai est vieux.", ["Paul Rey"]),
    ("Jacques Morin, qui tenait à conserver Luc Petit, céda au joueur : « Notre but reste le maintien. »", ["Jacques Morin"]),
    ("Paul Rey critiquait ouvertement Ali Tazi. « Le quai est vieux », a-t-il dit.", ["Paul Rey"]),
    ("Le Tribunal du port siège. Monsanto rejette l'avis de ce Tribunal, qu'il qualifie de « juge et partie ».", ["Monsanto"]),
    # several by another word for them; two named side by side; a body where it sits
    ("Des scientifiques de Nort ont publié un livre. Les chercheurs disent que le quai est vieux.",
     ["Des scientifiques de Nort"]),
    ("Selon les trois magistrats, le quai est vieux. « Rien n'est prouvé », ont souligné les juges.", ["les trois magistrats"] * 2),
    ("Léa Petit et Paul Rey sont venus. « Votez », insistent les époux.", ["Léa Petit et Paul Rey"]),
    ("Europol a agi lundi. Selon l'agence basée à La Haye, le quai est vieux.", ["Europol"]),
    # the son of X is not X; he bears the same name
    ("Nicolas Morel appelle à la grève. « Arrêtez tout », écrit le fils de l'humoriste Guy Morel.", ["Nicolas Morel"]),
    ("« Arrêtez tout », écrit le fils de l'humoriste Guy Morel.", ["le fils de l'humoriste Guy Morel"]),
    # an office, then a name of whom nothing is told: two people, to be safe; her office again, as somebody's
    ("Le maire de la commune a réagi. « J'ai peur », déplore Luc Petit. Selon le maire, le quai est vieux.",
     ["Luc Petit", "Le maire de la commune"]),
    ("Le maire a réagi. « J'ai peur », dit Luc Petit, un riverain. Selon le maire, le quai est vieux.", ["Luc Petit", "Le maire"]),
    ("« C'est vrai », estime Anne Durand, vice-présidente du port. Mais sa vice-présidente dit que le quai est vieux.",
     ["Anne Durand"] * 2),
    # words do not break off behind a participle
    ("Le quai est vieux, ajoute le communiqué signé par son avocat.", ["le communiqué signé par son avocat"]),
    # who is il in a quotation is nobody of the story; the aged are known, however far back
    ("Le luthier Paul Rey aime le bois. « Il chante », dit la violoniste Léa Petit. Son maître est Ali Tazi. Le luthier sourit. "
     "Il dit que le quai est vieux.", ["Léa Petit", "Paul Rey"]),
    ("La juge Anne Durand part. Un gardien ferme. Le préfet, Paul Rey, est venu. Il parle. Rien ne va. Il pleut. Le port dort. "
     "La quadragénaire sourit. « J'y crois », dit-elle.", ["Anne Durand"]),
    # many of them; the message of somebody; these are the words of somebody
    ("Les riverains ont écrit. Beaucoup d'entre eux pensent que le quai est vieux.", ["Les riverains"]),
    ("Le message du maire est clair : « Le quai est vieux. »", ["le maire"]),
    ("« Le quai est vieux. » C'est en ces termes que Léa Petit a ouvert le débat.", ["Léa Petit"]),
    # an opening of several parts before the subject; an adjunct before a speaker
    ("Hier matin, pour se réchauffer, les grévistes ont brûlé une palette. Ils racontent que le quai est vieux.",
     ["les grévistes"]),
    ("« Le quai est vieux », annonce au mégaphone un gendarme. « Partez », lance une voisine présente sur les lieux.",
     ["un gendarme", "une voisine présente sur les lieux"]),
    # beside some offices nobody has a trade
    ("Le préfet, Paul Rey, est venu. « J'ai peur », dit le marin.", ["le marin"]),
    ("La procureure Léa Roy a requis six ans. « Il n'a rien fait », plaide l'avocate.", ["l'avocate"]),
    # a body only in a name; whose revelations they are
    ("Anne Durand a parlé. Une action qu'elle salue. « Le quai est vieux et le port dort », selon elle.", ["Anne Durand"]),
    ("Paul Rey est parti lundi. Selon ses révélations, le quai est vieux.", ["Paul Rey"]),
    ("Le Monde a enquêté. Selon les révélations du journal, le quai est vieux.", ["Le Monde"]),
    # a verb and its object are no part of the words for a speaker
    ("La préfète publie un rapport rappelant la peur présente « dans tous les quartiers de la ville ».", ["La préfète"]),
    # a name before an indefinite function and its relative clause
    ("La réunion plaît à Luc Petit, un président qui avoue que le quai est vieux.", ["Luc Petit"]),
    # an office told bare is the fuller one later; a president's is that of a state, a court, not of a club
    ("Le président Lazare Diop était à Nice. « C'est bien », estime le président de la République.", ["Lazare Diop"]),
    ("Le ministre Paul Rey a parlé. « Tout va bien », a déclaré le ministre de l'Intérieur.", ["Paul Rey"]),
    ("Le président Lazare Diop a reçu les clubs. « On est là », a dit le président du FC Nort.",
     ["le président du FC Nort"]),
    ("Le maire Paul Rey a reçu les clubs. « On est contents », dit le maire de Vic.", ["le maire de Vic"]),
    # letters for an office
    ("Le directeur général du commerce, Paul Rey, est venu. « Il est bon », a dit le DG du commerce.", ["Paul Rey"]),
    ("La PDG de Renax, Anne Rey, est partie. « Il est bon », a expliqué la directrice générale.", ["Anne Rey"]),
    # what stands beside a body's name, or by the way, is no subject
    ("L'ONG Greenpeace publie un rapport. Nadim Houry, responsable de l'organisation, précise que tout va mal. L'ONG "
     "ajoute que le nombre est élevé.", ["Nadim Houry", "Greenpeace"]),
    ("Le journaliste Paul Rey s'est éteint samedi. Avec son complice de toujours, Luc Morel, sa voix a marqué le sport. "
     "« Vous êtes un salaud », avait-il lancé.", ["Paul Rey"]),
    ("Le maire, Alain Barry, était là. Le chef de leur association, Paul Barry, a souri. « C'est beau », a-t-il dit.",
     ["Paul Barry"]),
    ("Luc Brottes est intervenu. Les élus ont réagi par la voix de Paul Jacob, président du groupe. Il a fait un rappel. "
     "« On ne peut pas accepter un tel mépris »", ["Paul Jacob"]),
    # the head of a government is no president, of a state no minister
    ("Le président Lazare Diop a reçu Keir Morel, Premier ministre. « C'est bien », a dit le chef du gouvernement.",
     ["Keir Morel"]),
    # the headline's office is the first whom the story names, the next speaker's the office before
    ("La maire promet un pont\n\nAnne Durand l'a dit lundi. « Il sera fini en mai », a déclaré la maire.",
     ["Anne Durand"]),
    ("La ministre critique les clubs\n\nLuc Morel ne décolère pas. « C'est indigne », a dit la ministre.",
     ["La ministre"]),
    ("Au Pentagone, la porte-parole a indiqué que le processus serait long. « Ce sera mûri », a commenté Dana White.",
     ["Dana White", "Dana White"]),
    ("L'interview d'Édouard Morel\n\nLe Premier ministre était l'invité du matin. Invité lundi, Édouard Morel a souri. "
     "« C'est très bien ainsi », explique le Premier ministre.", ["Édouard Morel"]),
    # who is only described is the one near of whom no trade is told, but no prosecutor, and no mayor of a town
    ("Paul Rey a ouvert le festival. Le public est venu. « Il fallait choisir », dit le programmateur.", ["Paul Rey"]),
    ("Jo Privat est né à Tulle. « C'est un grand artiste », a dit le maire de Brive.", ["le maire de Brive"]),
    # what somebody is praised as, and a relation that holds for the whole article
    ("Awa Diop a ouvert son atelier. « J'ai osé », raconte la passionnée de menuiserie.", ["Awa Diop"]),
    ("Paul Rey a traversé l'Atlantique. « J'ai eu peur », raconte le sportif de 42 ans.", ["Paul Rey"]),
    ("Paul Rey est jugé. Sa mère, Anne Rey, était là. Il a nié. Le parquet a requis deux ans. Le public est sorti. Il "
     "pleut. Les gendarmes sont venus. « C'est injuste », a dit sa mère.", ["Anne Rey"]),
    # whose words a document holds
    ("Sophie Morel est « arrivée avec son ordre du jour », d'après le récit qu'elle livre au Monde.", ["Sophie Morel"]),
    ("D'après les publications LinkedIn d'employés remerciés, le chantier est fini.",
     ["les publications LinkedIn d'employés remerciés"]),
    ("Un sondage Odoxa est paru. « Je suis prêt », a dit Luc Bay. Selon ce même sondage, la moitié des gens approuve.",
     ["Luc Bay", "Un sondage Odoxa"]),
    # a named body, spoken of since one without a name
    ("L'entreprise du milliardaire Larry Rey a licencié.\n\nDes salariés ont perdu leur poste chez Oracle. Oracle est "
     "à Austin. L'entreprise affirme que tout est prêt.", ["Oracle"]),
    ("Une association a porté plainte contre Renax. La justice enquête. Renax a fait appel. « Nous sommes prêts », dit "
     "l'association.", ["Une association"]),
    ("Selon Europe 1, la compagnie a annulé ses vols. La compagnie affirme que tout va bien.", ["Europe 1", "la compagnie"]),
    # a quotation about the subject of the sentence before it is not the subject's
    ("« Tout va bien », dit Paul Rey. Le public est invité à s'asseoir. « Au final, le public a été merveilleux. »",
     ["Paul Rey", "Paul Rey"]),
    ("« J'ai tout vu », dit Paul Rey. Luc Morel triomphe. « Il nous a avoué avoir eu peur. »", ["Paul Rey", "Paul Rey"]),
    # qui, parted from its verb; the one concerned; lui, of this sentence's subject
    ("Le rapport est critiqué par Paul Rey, qui, de son côté, affirme que tout va bien.", ["Paul Rey"]),
    ("Ces faits sont démentis par Paul Rey qui, par le biais de son avocat, évoque un « jeu stupide mais réciproque ».",
     ["Paul Rey"]),
    ("Paul Rey a saisi la justice. Une source l'a confirmé. « J'ai demandé la fin de la peine », confirme le principal "
     "intéressé.", ["Paul Rey"]),
    ("Issouf Diop est venu. « C'est dur », a-t-il dit. Karim Koné, un autre producteur, craint la pluie, car selon lui, le "
     "gardiennage pose d'énormes problèmes.", ["Issouf Diop", "Karim Koné"]),
    # who stands at the colon; of whom a source tells that they say so; what is told of whom an impersonal clause is about
    ("« Je veux écouter », promet Hélène Morel. Pas de quoi rassurer Carole Rey : « Les paroles, on connaît. »",
     ["Hélène Morel", "Carole Rey"]),
    ("« Je veux écouter », promet Hélène Morel. Un avis que ne partage pas Luc Rey : « Nous attendions cela. »",
     ["Hélène Morel", "Luc Rey"]),
    ("Selon Anne Rey, Paul Morel a refusé de partir, affirmant qu'il était malade.", ["Anne Rey", "Paul Morel"]),
    ("Selon Anne Rey, la route est coupée, précisant qu'elle rouvrira lundi.", ["Anne Rey", "Anne Rey"]),
    ("« On verra », juge l'entraîneur Luc Rey. Il est probable que Paul Morel parte. Puis il doit se soigner. « J'ai mal », "
     "a-t-il confié.", ["Luc Rey", "Paul Morel"]),
    ("Paul Rey a gagné. Le Serbe est soulagé. « On verra », juge son entraîneur Luc Morel. Le Serbe a averti : « Je "
     "n'arrête pas. »", ["Luc Morel", "Paul Rey"]),
    ("Il évoque les mots de Luc Rey. Invité au micro de Paul Morel, ce dernier a dit que tout va bien.", ["Luc Rey"]),
    ("Le plomb est dangereux, selon un psychiatre\n\nLe psychiatre Luc Rey rassure : « Cela passe en deux jours. »",
     ["Luc Rey", "Luc Rey"]),
    ("Yves Petit, bourgmestre sortant, se plaint. Luc Rey est le nouveau bourgmestre. « Ça va changer », dit le nouveau "
     "maire.", ["Luc Rey"]),
    ("Dans sa boutique, Paul Rey lit. « Un bouquet, enfin ! » ironise le fleuriste. Luc Morel, fleuriste à Nort, attend.",
     ["Paul Rey"]),
    ("La fin est proche, a estimé jeudi le premier secrétaire du parti. « Tout est dit », a souligné M. Morel.",
     ["Morel", "Morel"]),
    # before a court, the one who stands on no other side
    ("Devant le tribunal, Luc Rey, 54 ans, a nié. La procureure, Anne Morel, a requis six mois. « Je n'ai rien fait », "
     "répond le prévenu.", ["Luc Rey"]),
    ("Luc Rey s'est levé. La présidente, Anne Morel, lui a demandé s'il y avait un risque.", ["Anne Morel"]),
]


@pytest.mark.parametrize(("text", "speakers"), SPEAKERS, ids=[row[0][:60] for row in SPEAKERS])
def test_who_is_meant(text: str, speakers: list[str]) -> None:
    assert tidy_tables(Article.from_text(text)).statements["speaker"].tolist() == speakers


@pytest.mark.parametrize("told", ["l'enquêteur", "le boulanger", "l'entraîneur"])
def test_a_trade_that_nothing_ties_to_somebody_is_a_guess(told: str) -> None:
    text = f"Paul Rey a reconnu les faits. « Il pleurait », se souvient {told}."
    assert list(tidy_tables(Article.from_text(text)).statements.certainty) == ["guess"]


@pytest.mark.parametrize("met", ["la première ministre", "la nouvelle directrice", "une jeune femme", "la petite voisine"])
def test_a_pronoun_is_not_sure_where_somebody_without_a_name_was_met(met: str) -> None:
    text = f"Anne Durand plaide pour la paix. Luc Petit a croisé {met}. Elle lui a dit que le pont tiendra."
    assert list(tidy_tables(Article.from_text(text)).statements.certainty) == ["likely"]


def test_a_trade_is_not_sure_where_another_may_have_it_too() -> None:
    text = (
        "« On a perdu », a dit le manager, Paul Rey. « On a gagné », a dit Luc Petit. "
        "Le technicien a prévenu que rien n'était fait."
    )
    assert list(tidy_tables(Article.from_text(text)).statements.certainty) == ["sure", "sure", "guess"]


def test_a_pronoun_is_nobody_of_the_other_gender() -> None:
    tables = tidy_tables(Article.from_text("Paul Rey a parlé à Nort. Elle a dit que le quai est vieux."))
    assert tables.statements["speaker"].isna().tolist() == [True]
