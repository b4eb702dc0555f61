### O sítio público. Trata-se quem lê na terceira pessoa, sem «você».

## Em todas as páginas

site-skip = Ir para o conteúdo
site-navigation = Páginas principais
site-language = Língua
site-campaigns = Campanhas
site-archive = Arquivo
site-privacy = Privacidade
site-log = Registo público
site-software = Publicado com Demarche, software livre que qualquer pessoa pode usar e verificar
site-demo = Isto é uma demonstração: os subscritores são fictícios, e também o destino das suas cartas. Nenhuma carta sai deste computador.
site-title-error = A corrigir: { $title }

## Início: as campanhas abertas

home-title = Campanhas abertas
home-summary = Apelos de sindicatos e organizações de direitos humanos. Cada assinatura torna-se uma carta a quem decide.
home-read = Ler e assinar
home-none = De momento, não há nenhuma campanha aberta.
home-none-archive = Ver as campanhas terminadas
home-in-language = Em { $language }

## Arquivo: as campanhas terminadas

archive-title = Campanhas terminadas
archive-summary = O que se pedia, quantas pessoas assinaram e o que daí resultou.
archive-none = Ainda não terminou nenhuma campanha.
archive-from-to = de { $from } a { $to }
archive-outcome = O resultado
archive-outcome-missing = Ainda ninguém deu notícia do resultado.
archive-read = Ler o resultado completo

## O cabeçalho de uma campanha

campaign-kind-letter = Campanha de cartas
campaign-kind-statement = Declaração
campaign-number = N.º { $number }
campaign-by = Apelo lançado por { $organisation }
campaign-since = Aberta desde { $date }
campaign-until = Aberta até { $date }
campaign-opens = Abre a { $date }
campaign-closed-on = Encerrada a { $date }
campaign-closed = Encerrada
campaign-translated-by = Tradução: { $name }
campaign-untranslated = Este apelo ainda não está traduzido para { $language }. Está a lê-lo em { $original }.
campaign-letter-untranslated = A carta ainda não está traduzida para { $language }. É apresentada em { $original }.
campaign-chrome-untranslated = Os menus e os botões ainda não existem em { $language }.
campaign-continues = Dá continuidade a uma campanha anterior:
campaign-continued-by = O trabalho prossegue nesta campanha:

## A contagem de uma campanha

campaign-count-label =
    { $count ->
        [one] assinatura confirmada
        [many] de assinaturas confirmadas
       *[other] assinaturas confirmadas
    }
campaign-count =
    { $count ->
        [one] { $count } assinatura confirmada
        [many] { $count } de assinaturas confirmadas
       *[other] { $count } assinaturas confirmadas
    }
campaign-count-none = A primeira assinatura pode ser a sua.
campaign-goal = Objetivo: { $goal }
campaign-goal-progress = { $percent } do objetivo
campaign-pace =
    { $count ->
        [one] { $count } nas últimas 24 horas
        [many] { $count } nas últimas 24 horas
       *[other] { $count } nas últimas 24 horas
    }
campaign-from-countries =
    { $count ->
        [one] de { $count } país
        [many] de { $count } de países
       *[other] de { $count } países
    }
campaign-watched =
    { $count ->
        [one] { $count } organização independente vigia esta contagem; último acordo: { $date }
        [many] { $count } de organizações independentes vigiam esta contagem; último acordo: { $date }
       *[other] { $count } organizações independentes vigiam esta contagem; último acordo: { $date }
    }
campaign-sign-letter = Assinar a carta
campaign-sign-statement = Assinar a declaração

## O apelo e a carta de uma campanha

campaign-demands = O que exigimos
campaign-outcome = O resultado
campaign-outcome-missing = Esta campanha terminou e ainda ninguém deu notícia do resultado.
campaign-report-conceded-all = Todas as reivindicações foram atendidas.
campaign-report-conceded-some = Parte das reivindicações foi atendida.
campaign-report-conceded-none = Nenhuma reivindicação foi atendida.
campaign-report-members-knew-yes = Os membros sabiam da campanha.
campaign-report-members-knew-some = Parte dos membros sabia da campanha.
campaign-report-members-knew-no = Os membros não sabiam da campanha.
campaign-report-morale-raised = Deu ânimo aos membros.
campaign-report-morale-same = O ânimo dos membros ficou como estava.
campaign-report-morale-lowered = O ânimo dos membros baixou.
campaign-letter = A carta
campaign-letter-summary = Ler a carta exatamente como é enviada
campaign-letter-languages = Os destinatários a quem se escreve numa destas línguas recebem a carta nessa língua: { $languages }.
campaign-letter-to = Para
campaign-letter-subject = Assunto
campaign-letter-to-each = cada destinatário, pelo nome
campaign-letter-your-words = Se acrescentar palavras suas, ficam antes do seu nome.

## Quem recebe a carta

targets-title = Quem recebe a carta
targets-all =
    { $count ->
        [one] A sua carta vai para { $count } só destinatário.
        [many] A sua carta vai para cada um de { $count } de destinatários.
       *[other] A sua carta vai para cada um destes { $count } destinatários.
    }
targets-nearest = A sua carta vai para o destinatário do seu país; se não houver, quem a recebe é { $fallback }.
targets-random =
    { $count ->
        [one] A sua carta vai para { $count } destes destinatários, escolhido ao acaso.
        [many] A sua carta vai para { $count } destes destinatários, escolhidos ao acaso.
       *[other] A sua carta vai para { $count } destes destinatários, escolhidos ao acaso.
    }
targets-show =
    { $count ->
        [one] Mostrar { $count } destinatário
        [many] Mostrar { $count } de destinatários
       *[other] Mostrar os { $count } destinatários
    }
targets-progress = O que aconteceu às cartas, destinatário a destinatário
targets-group-africa = África
targets-group-americas = Américas
targets-group-asia-pacific = Ásia e Pacífico
targets-group-europe = Europa
targets-group-international-organisations = Organizações internacionais
targets-group-middle-east = Médio Oriente
targets-group-missions = Missões diplomáticas
targets-group-government = Governo
targets-group-employers = Empregadores
targets-column-target = Destinatário
targets-column-letters = Cartas
targets-few = contadas abaixo, juntamente com outras
targets-rest = Destinatários cujas cartas são contadas em conjunto
targets-rest-why = Aqui cada carta vai para o destinatário do país de quem assina. Um número pequeno num só destinatário diria quem assinou num país; por isso os números pequenos são somados.
targets-mode-daily = recebe todas as cartas numa mensagem por dia
targets-mode-weekly = recebe todas as cartas numa mensagem por semana
targets-mode-post = recebe as cartas pelos correios
targets-paused = cartas retidas por agora

## Quem apoia o apelo e quem assinou

organisations-title = Quem está por trás deste apelo
organisations-sponsor = Quem pede a sua ajuda
organisations-supporters = Com o apoio de
names-title = Últimas assinaturas públicas
names-entry = { $name }, { $country }

## Notícias, pessoas, números

updates-title = Notícias
updates-all = Todas as notícias desta campanha
updates-source = Fonte
cases-title = Pessoas que acompanhamos até estarem em liberdade
cases-also = Também se escreve { $names }
cases-reported = Data da informação: { $date }
figures-title = Os números e as suas fontes
figures-note = Onde os documentos não coincidem, cada dado fica ao lado do outro. Nada é somado e não se calcula nenhuma média.
figures-all = Todos os números e as suas fontes
figures-according-to = segundo { $who }
figures-as-of = dados: { $date }
figures-doubt = Em dúvida:
figures-sources = Fontes

## Partilhar

share-title = Partilhe este apelo
share-device = Partilhar…
share-email = E-mail
share-copy = Copiar a ligação
share-copied = A ligação está copiada.
share-short-link = Ligação curta
share-print = Versão para imprimir

## O formulário

form-title-letter = Assine a carta
form-title-statement = Assine a declaração
form-optional = facultativo
form-name = O seu nome
form-name-hint = Como assinaria uma carta, em qualquer escrita.
form-email = Endereço de e-mail
form-email-hint = Enviamos para lá uma mensagem com a qual confirma a sua assinatura. O endereço nunca é mostrado.
form-country = País
form-country-choose = Escolha o seu país
form-city = Cidade ou localidade
form-organisation = Sindicato ou organização
form-message = Palavras suas
form-message-hint = São acrescentadas à sua carta. Quanto mais pessoal é uma carta, mais atenção recebe.
form-visibility = Quem pode ver o seu nome?
form-visibility-public = Toda a gente: o meu nome pode figurar nesta página
form-visibility-targets-letter = Só quem recebe a carta
form-visibility-targets-statement = Só as organizações que lançam o apelo
form-visibility-withheld-letter = Ninguém: a carta é assinada por «Uma pessoa que assina», com o nome do meu país
form-visibility-withheld-statement = Ninguém: contem apenas a minha assinatura
form-danger = Se assinar puder trazer perigo para si ou para a sua família, escolha «Ninguém» ou não assine.
form-consent = Assina?
form-consent-letter = Sim. Enviem esta carta por mim, com o meu nome segundo a escolha acima.
form-consent-statement = Sim. Contem-me entre quem assina, com o meu nome segundo a escolha acima.
form-more = Só se quiser
form-subscribe = { $organisation } pode voltar a escrever-me.
form-share = { $organisation } pode receber o meu nome, o meu endereço de e-mail e o meu país.
form-website = Deixe este campo vazio
form-submit-letter = Assinar a carta
form-submit-statement = Assinar a declaração
form-next-letter = Receberá depois um e-mail. Assim que seguir a ligação e premir o botão, a sua assinatura conta e a sua carta parte.
form-next-statement = Receberá depois um e-mail. Assim que seguir a ligação e premir o botão, a sua assinatura conta.
form-erased-on = O que escreve aqui é guardado cifrado e apagado a { $date }.
form-erased-after =
    { $days ->
        [one] O que escreve aqui é guardado cifrado e apagado { $days } dia depois do fim da campanha.
        [many] O que escreve aqui é guardado cifrado e apagado { $days } de dias depois do fim da campanha.
       *[other] O que escreve aqui é guardado cifrado e apagado { $days } dias depois do fim da campanha.
    }
form-privacy = O que acontece aos meus dados?
form-closed = Esta campanha já não recolhe assinaturas.
form-not-open = Esta campanha recolhe assinaturas a partir de { $date }.
form-suspended = De momento ninguém pode assinar esta campanha.
form-other-campaigns = Campanhas que pode assinar agora
form-errors-title =
    { $count ->
        [one] Ainda nada foi enviado: há { $count } ponto a corrigir
        [many] Ainda nada foi enviado: há { $count } de pontos a corrigir
       *[other] Ainda nada foi enviado: há { $count } pontos a corrigir
    }
form-errors-kept = Tudo o que escreveu continua aqui.
form-error = Erro:

## O que pode estar por corrigir no formulário

error-name-missing = Escreva o seu nome.
error-name-long = Este nome é demasiado longo; abrevie-o, por favor.
error-name-characters = O nome contém um carácter que não pode figurar numa carta; retire-o, por favor.
error-email-missing = Escreva o seu endereço de e-mail.
error-email-invalid = Isto não parece um endereço de e-mail. Deveria ter a forma name@example.org.
error-email-long = Este endereço de e-mail é demasiado longo.
error-country-missing = Escolha o seu país.
error-country-unknown = Escolha um país da lista.
error-consent-missing = Assinale a caixa se quiser assinar.
error-visibility-unknown = Escolha quem pode ver o seu nome.
error-city-long = É demasiado longo para o nome de uma localidade; abrevie-o, por favor.
error-organisation-long = É demasiado longo para o nome de uma organização; abrevie-o, por favor.
error-message-long = As suas palavras são demasiado longas para a carta; encurte-as, por favor.
error-characters = O texto contém um carácter que não pode ser guardado; retire-o, por favor.
error-subscribe-unknown = Esta organização não está entre aquelas de que a campanha permite receber notícias.
error-share-unknown = Esta organização não está entre aquelas a que a campanha pode transmitir os seus dados.

## Depois do formulário

thanks-title = Mais um passo: confirme por e-mail
thanks-lead = Agradecemos a sua assinatura. Ela conta assim que a confirmar.
thanks-step-open = Abra a sua caixa de correio. A nossa mensagem chega dentro de minutos.
thanks-step-press = Siga a ligação da mensagem e prima o botão.
thanks-step-letter = A sua carta parte e a sua assinatura é contada.
thanks-step-statement = A sua assinatura é contada.
thanks-nothing = Não recebeu a mensagem? Procure na pasta do correio não desejado. Se o endereço estava mal escrito, basta assinar de novo.
thanks-twice = Já tinha assinado? Então a mensagem diz-lho. A sua assinatura é contada uma só vez.
thanks-share = Enquanto espera, fale disto a outras pessoas
thanks-back = Voltar ao apelo

## Confirmar

confirm-title = Confirme a sua assinatura
confirm-lead-letter = Prima o botão e a sua carta parte.
confirm-lead-statement = Prima o botão e a sua assinatura conta.
confirm-campaign = Campanha
confirm-name = O seu nome
confirm-country = País
confirm-visibility = Quem vê o seu nome
confirm-button = Confirmo a minha assinatura
confirm-not-you = O pedido não foi seu? Então feche esta página. O que não é confirmado apaga-se por si.
confirm-done-title = A sua assinatura está confirmada
confirm-done-letter = Agradecemos. A sua carta está a caminho.
confirm-done-statement = Agradecemos. A sua assinatura está contada.
confirm-done-letters = Ver o que acontece à sua carta
confirm-done-withdraw = Retirar a assinatura
confirm-done-share = Fale agora disto a outras pessoas: talvez alguém assine graças a si.

## Retirar

withdraw-title = Retire a sua assinatura
withdraw-lead = A sua assinatura deixa então de ser contada, e o seu nome, o seu endereço e as suas palavras são apagados daqui.
withdraw-letters = As cartas ainda em espera não são enviadas. Uma carta que um servidor de correio aceitou já não pode ser recuperada.
withdraw-button = Retirar a minha assinatura e apagar os meus dados
withdraw-keep = Mantê-la
withdraw-done-title = A sua assinatura está retirada
withdraw-done = Os seus dados estão apagados daqui. Não voltaremos a escrever-lhe sobre esta campanha.
withdraw-done-stopped =
    { $count ->
        [one] { $count } carta não tinha partido e foi detida.
        [many] { $count } de cartas não tinham partido e foram detidas.
       *[other] { $count } cartas não tinham partido e foram detidas.
    }
withdraw-done-left =
    { $count ->
        [one] { $count } carta já tinha partido e não pode ser recuperada.
        [many] { $count } de cartas já tinham partido e não podem ser recuperadas.
       *[other] { $count } cartas já tinham partido e não podem ser recuperadas.
    }

## O que aconteceu às cartas

letters-count =
    { $count ->
        [one] { $count } carta
        [many] { $count } de cartas
       *[other] { $count } cartas
    }
letters-answered = Respondidas
letters-accepted = Aceites por um servidor de correio
letters-batched = Num envio conjunto ou pelos correios
letters-waiting = Em espera
letters-refused = Recusadas
letters-bounced = Devolvidas
letters-expired = Abandonadas
letters-cancelled = Detidas
letters-answered-means = O destinatário respondeu.
letters-accepted-means = «Aceite» significa: o servidor de correio que leva as nossas cartas tomou-a a seu cargo e nada voltou para trás. Se foi lida, nenhuma máquina o pode dizer.
letters-batched-means = Reunida com outras numa mensagem que está a caminho, ou impressa para seguir pelos correios.
letters-waiting-means = Ainda não entregue: não chegou a sua vez, ou um servidor de correio adiou-a e voltamos a tentar.
letters-refused-means = Um servidor de correio recusou-a definitivamente.
letters-bounced-means = Um servidor de correio tomou-a primeiro a seu cargo; mais tarde voltou para trás.
letters-expired-means = Tentámos durante dias e nenhum servidor de correio a aceitou.
letters-cancelled-means = Não tinha partido quando a assinatura foi retirada ou o envio parado.

## O que aconteceu às minhas cartas

letter-title = O que aconteceu à sua carta
letter-lead =
    { $count ->
        [one] { $count } carta em seu nome.
        [many] { $count } de cartas em seu nome.
       *[other] { $count } cartas em seu nome.
    }
letter-none = Ainda não foi escrita nenhuma carta. As cartas são escritas quando uma assinatura é confirmada.
letter-statement = Esta declaração assina-se; não se envia nenhuma carta.
letter-column-target = Destinatário
letter-column-state = O que aconteceu
letter-why-ours = Este sítio não a pôde entregar; cabe a quem o gere remediá-lo.
letter-why-nobody = Não foi possível chegar a nenhum servidor de correio.
letter-why-later = O servidor de correio pediu-nos que voltássemos mais tarde. Muitos fazem-no com remetentes que ainda não conhecem.
letter-why-full = A caixa de correio do destinatário está cheia.
letter-why-mailbox = O endereço do destinatário não existe ou não recebe correio.
letter-why-large = A carta é demasiado grande para o servidor de correio.
letter-why-rule = Uma regra do servidor de correio mantém-na de fora, talvez como correio indesejado. Isso nada diz sobre si.
letter-why-us = O servidor de correio não aceita por agora correio deste sítio; cabe a quem o gere remediá-lo.
letter-why-way = Por agora não há caminho até ao servidor de correio do destinatário.
letter-why-declined = O servidor de correio não deu nenhuma razão que uma máquina entenda.
letter-leased = Está a ser entregue neste momento.
letter-again = Próxima tentativa: { $when }
letter-address = Enviada para o endereço { $place } de { $count }
letter-reply = O que disse o servidor de correio
letter-bounced = Acontece quando uma caixa de correio está cheia, fechada ou filtrada. A culpa não é sua, e a sua assinatura conta do mesmo modo.
letter-answered = A resposta foi-lhe transmitida por e-mail.
letter-batched-mail = Segue para o destinatário com outras numa só mensagem.
letter-batched-post = Foi impressa para seguir pelos correios.
letter-withdrawn = Retirou a sua assinatura. O que não tinha partido foi detido.
letter-receipt-title = Os seus recibos
letter-receipt-lead = Provam que a sua assinatura está no registo público e é contada.
letter-receipt-private = Recibo para si
letter-receipt-private-hint = Contém o seu nome, o seu endereço e um número secreto. Guarde-o e não o dê a ninguém: quem o encontrar sabe que assinou.
letter-receipt-share = Recibo para partilhar
letter-receipt-share-hint = Não nomeia ninguém. Pode mostrá-lo a qualquer pessoa.
letter-receipt-wait = Os seus recibos estão a ser escritos. Volte a ver dentro de um minuto.
letter-receipt-check = O que provam e como verificá-los

## Versão para imprimir

print-title = Versão para imprimir
print-back = Voltar ao apelo
print-sign-here = Para ler e assinar:

## Privacidade

privacy-title = O que acontece aos seus dados
privacy-summary = O que este sítio sabe de si, quem o vê e quando é apagado.
privacy-who-title = Quem é responsável
privacy-who = Responsável por este sítio: { $operator }.
privacy-contact = Para qualquer pergunta sobre os seus dados, escreva para { $contact }.
privacy-stored-title = O que guardamos
privacy-stored = O que escreve no formulário, a língua em que assinou, quando assinou e quando confirmou. Os seus consentimentos são guardados com o seu texto e o momento em que foram dados.
privacy-source = Se a ligação que o trouxe até aqui diz onde estava, por exemplo «?from=newsletter», guarda-se também essa palavra, para que uma campanha saiba quais das suas ligações são seguidas. É a mesma palavra para toda a gente.
privacy-sealed = O seu nome, endereço de e-mail, localidade, organização e palavras próprias são cifrados com uma chave guardada fora da base de dados. Quem roubar apenas a base de dados não fica a saber quem assinou nem qualquer endereço.
privacy-log = Cada assinatura confirmada é também uma entrada no registo público. Ela nomeia a campanha e nada de si. Só com o número secreto do seu recibo pode ser relacionada consigo; quando os seus dados são apagados, esse número é também apagado aqui.
privacy-not-title = O que não guardamos
privacy-no-ip = O seu endereço IP não é guardado em lado nenhum, nem na base de dados nem num registo.
privacy-no-cookies = Quem assina não recebe nenhum cookie. Ninguém conta as suas visitas.
privacy-no-third = As páginas não carregam nada de terceiros. Uma ligação a uma rede social só abre essa rede se a seguir.
privacy-limit =
    { $count ->
        [one] Para impedir que máquinas assinem, aceita-se no máximo { $count } assinatura por hora de uma mesma rede. Para isso mantém-se em memória uma marca irreconhecível da rede; a sua chave muda todos os dias e é esquecida.
        [many] Para impedir que máquinas assinem, aceita-se no máximo { $count } de assinaturas por hora de uma mesma rede. Para isso mantém-se em memória uma marca irreconhecível da rede; a sua chave muda todos os dias e é esquecida.
       *[other] Para impedir que máquinas assinem, aceitam-se no máximo { $count } assinaturas por hora de uma mesma rede. Para isso mantém-se em memória uma marca irreconhecível da rede; a sua chave muda todos os dias e é esquecida.
    }
privacy-limit-off = Aqui não há limite por rede e, por isso, também não se mantém nenhuma marca da sua rede.
privacy-time-trap =
    { $count ->
        [one] Um formulário que volta menos de { $count } segundo depois de aberto é visto por uma pessoa antes de contar.
        [many] Um formulário que volta menos de { $count } de segundos depois de aberto é visto por uma pessoa antes de contar.
       *[other] Um formulário que volta menos de { $count } segundos depois de aberto é visto por uma pessoa antes de contar.
    }
privacy-seen-title = Quem vê o seu nome
privacy-seen-public = «Toda a gente»: o seu nome e o seu país podem figurar na página da campanha e na carta.
privacy-seen-targets = «Só quem recebe a carta»: o seu nome figura na carta e em mais lado nenhum.
privacy-seen-withheld = «Ninguém»: a carta é assinada por «Uma pessoa que assina», com o nome do seu país. A sua assinatura é contada.
privacy-seen-organisations = Uma organização só pode escrever-lhe ou receber os seus dados se assinalar a caixa respetiva. Nenhuma caixa está assinalada à partida.
privacy-erased-title = Quando é apagado
privacy-erased-unconfirmed =
    { $days ->
        [one] Uma assinatura não confirmada é apagada ao fim de { $days } dia.
        [many] Uma assinatura não confirmada é apagada ao fim de { $days } de dias.
       *[other] Uma assinatura não confirmada é apagada ao fim de { $days } dias.
    }
privacy-erased-on = apagamento a { $date }
privacy-erased-after =
    { $days ->
        [one] apagamento { $days } dia depois do fim da campanha
        [many] apagamento { $days } de dias depois do fim da campanha
       *[other] apagamento { $days } dias depois do fim da campanha
    }
privacy-erased-campaigns = Depois disso ficam apenas as contagens. Para as campanhas deste sítio:
privacy-withdraw-title = Pode retirar a sua assinatura
privacy-withdraw = Cada e-mail nosso traz uma ligação com a qual pode retirar a sua assinatura. Os seus dados são então apagados de imediato e a contagem desce.
privacy-rights-title = Os seus direitos
privacy-rights = Onde se aplica o Regulamento Geral sobre a Proteção de Dados, baseamo-nos no seu consentimento explícito (artigos 6.º e 9.º), que pode retirar a qualquer momento. Pode perguntar o que está guardado a seu respeito, pedir que seja corrigido, apagado ou que lhe seja entregue, e apresentar reclamação a uma autoridade de controlo.
privacy-onion = Este sítio também pode ser lido e assinado através do Tor:

## O registo público: a contagem que se pode verificar

log-title = Uma contagem que qualquer pessoa pode verificar
log-summary = Cada assinatura confirmada neste site é uma entrada num registo público. Podem acrescentar-se entradas, nunca alterá-las nem retirá-las. Assim, ninguém tem de acreditar num número só porque o dizemos.
log-now-title = O registo agora
log-entries = Entradas
log-as-of = Estado de
log-origin = Nome do registo
log-key = Chave pública do registo
log-former-keys = Chaves públicas anteriores
log-checkpoint = Ler o último ponto de controlo
log-none = O registo ainda está vazio: nenhuma assinatura foi confirmada.
log-column-campaign = Campanha
log-column-signed = Assinadas
log-column-withdrawn = Retiradas
log-column-removed = Riscadas
log-column-counted = Contadas
log-counts-explained = Contam-se as entradas «signed» (assinado), menos as que foram retiradas por quem assinou e as que este site riscou porque não eram autênticas.
log-counted-title = O que é contado
log-counted-signed = Quando alguém confirma uma assinatura, o registo recebe uma entrada. Ela nomeia a campanha e contém uma impressão digital do nome, do endereço de e-mail e do país. Na impressão digital entra um número secreto que só existe no recibo de quem assinou e no nosso arquivo cifrado. Sem ele, ninguém consegue ler nada na entrada, nem descobrir por tentativas.
log-counted-ended = Quando uma assinatura é retirada ou riscada, outra entrada diz qual, e a contagem desce. Quando os dados pessoais são apagados depois da campanha, uma entrada também o diz, e a contagem mantém-se.
log-entry-example = Uma entrada lê-se assim e não contém mais nada:
log-checked-title = Como se pode verificar
log-checked-seal = Todas as entradas juntas têm uma só impressão digital. Assinamo-la de cada vez que se acrescentam entradas: é um ponto de controlo. Quem guarda um ponto de controlo pode provar mais tarde que nada do que estava antes foi alterado.
log-checked-receipt = Quem assina recebe um recibo com o nosso agradecimento. Ele prova que essa mesma assinatura está entre as entradas.
log-checked-witness = As testemunhas, organizações independentes deste site, seguem o registo. Só assinam um ponto de controlo se nada do que viram antes mudou. Assim, não se pode mostrar um registo aqui e outro ali.
log-checked-all = Qualquer pessoa pode descarregar o registo inteiro, contá-lo de novo e comparar.
log-proves-title = O que prova e o que não prova
log-proves-yes = Prova
log-proves-no = Não prova
log-proves-count = que no registo estão tantas entradas quantas se contam e que nenhuma foi depois alterada ou retirada;
log-proves-own = a quem tem um recibo, que a própria assinatura está entre elas;
log-proves-same = na medida em que haja testemunhas, que todos veem o mesmo registo.
log-not-people = que por trás de cada entrada esteja uma pessoa real. Cada endereço é confirmado por e-mail. Isso torna trabalhoso inventar assinaturas, não impossível, e menos ainda para quem gere o site;
log-not-missing = que ninguém ficou de fora. Mas quem fica de fora não recebe recibo, e assim dá por isso;
log-not-letters = que as cartas foram entregues ou lidas. O que foi feito delas diz-se na página de cada campanha.
log-witnesses-title = Quem vigia
log-witnesses = Estas organizações vigiam o registo. Cada uma assina apenas o que cresceu a partir do que viu antes.
log-witnesses-none = Nenhuma outra organização vigia ainda este registo. Até lá, só tem a nossa palavra de que todos veem o mesmo registo.
log-witnesses-join = Qualquer organização pode ser testemunha, com este programa numa pequena máquina sua:
log-column-witness = Testemunha
log-column-agreed = Último acordo
log-column-then = Entradas então
log-witness-never = Ainda não
log-check-title = Verificar um recibo
log-check-lead = O seu recibo veio com o nosso agradecimento por e-mail; está também na página sobre as suas cartas. É verificado aqui, no seu navegador, e não é enviado para lado nenhum.
log-check-choose = Escolha um recibo ou largue-o aqui
log-check-key-hint = Esta é a chave deste registo. Para um recibo de outro site, ponha aqui a chave desse site.
log-check-scripts = O seu navegador não executa JavaScript aqui. O comando mais abaixo também verifica um recibo.
log-check-source = O código-fonte desta verificação, para quem o quiser ler
log-command-title = Verificar tudo por si
log-command-lead = Se prefere não confiar nem nesta página nem neste site, use o programa num computador seu. Isto conta de novo o registo inteiro:
log-command-receipt = Isto verifica um recibo:
log-command-open = Os formatos são abertos e estão descritos, para que programas de outros também possam verificar:

## O veredicto sobre um recibo, no navegador

log-say-busy = A verificar …
log-say-good = Este recibo está certo
log-say-bad = Este recibo não está certo
log-say-alarm = Alarme: o registo foi alterado
log-say-private = É o recibo só para quem assinou. O nome, o endereço e o país são exatamente os da assinatura. Guarde-o para si; para mostrar a outros que a sua assinatura conta, há o recibo para partilhar.
log-say-shareable = É um recibo para partilhar. Prova que esta entrada está no registo e não diz de quem é.
log-say-person = Nome
log-say-entry-number = Número da entrada
log-say-log-size = Entradas nesse momento
log-say-cosigned = Testemunha
log-say-same = O registo está hoje exatamente como quando o recibo foi escrito.
log-say-grown = Desde que o recibo foi escrito, o registo cresceu; entradas então: { $size }, hoje: { $today }. Que todas as anteriores continuam iguais prova-o o comando mais abaixo, que para isso descarrega o registo.
log-say-shrunk = Quando este recibo foi escrito, o registo tinha mais entradas do que hoje; então: { $size }, hoje: { $today }. Um registo nunca encolhe: foram retiradas entradas. Guarde este recibo e avise outros.
log-say-split = O número de entradas ({ $size }) é o mesmo de quando este recibo foi escrito, mas a sua impressão digital não: foram mostrados dois registos diferentes. Guarde este recibo e avise outros.
log-say-odd = O que este site mostra como estado atual do registo não está assinado com esta chave. Tente de novo dentro de um minuto. Se assim continuar, avise outros.
log-say-unreachable = Não foi possível perguntar pelo estado atual do registo. O recibo foi verificado por si só.
log-say-elsewhere = O recibo vem de outro registo, { $origin }. Aqui não se pergunta pelo seu estado atual.
log-say-later = Um recibo não diz se a assinatura foi retirada mais tarde. Diz isso outra entrada, e o comando mais abaixo encontra-a.
log-say-no-receipt = Este ficheiro não é o recibo de uma assinatura. O nome de um recibo termina em «.tlog-proof».
log-say-no-extra = O recibo não diz de que se trata: falta a sua linha «extra».
log-say-extra = A parte do recibo que diz o que foi assinado está danificada ou foi alterada.
log-say-damaged = O recibo está danificado: falta uma linha, ou está cortada ou alterada.
log-say-origin = O recibo vem de outro registo, { $origin }. Para o verificar, ponha a chave pública desse registo no campo acima.
log-say-unsigned = O recibo não está assinado com esta chave. Não é deste registo.
log-say-signature = A assinatura do registo não corresponde ao recibo: o recibo foi alterado ou falsificado.
log-say-place = O recibo indica a entrada { $index }, mas ele próprio diz que o registo tinha menos: { $size }.
log-say-record = O que o recibo diz não conduz ao que o registo assinou. Foi alterado o nome, o endereço, o país, o número secreto ou o lugar da entrada.
log-say-entry = O que o recibo diz não conduz ao que o registo assinou. Foi alterada a campanha, a entrada ou o seu lugar.
log-say-key = O que está no campo «Chave pública do registo» não é a chave de um registo.

## Quando algo corre mal

problem-missing-title = Esta página não existe
problem-missing = O endereço pode estar mal escrito, ou a campanha pode ter outro nome.
problem-link-title = Esta ligação não funciona
problem-link = Um programa de correio pode tê-la cortado em duas. Copie a ligação completa da mensagem ou assine de novo: receberá outra.
problem-link-expired-title = Esta ligação expirou
problem-link-expired = A assinatura não foi confirmada a tempo e o que estava guardado foi apagado. Pode assinar de novo quando quiser.
problem-link-withdrawn-title = Esta assinatura foi retirada
problem-link-withdrawn = Já nada dela está guardado. Pode assinar de novo a qualquer momento.
problem-closed-title = Esta campanha está encerrada
problem-closed = Já não recolhe assinaturas. Nada foi guardado.
problem-not-open-title = Esta campanha ainda não está aberta
problem-not-open = Recolhe assinaturas a partir de { $date }. Nada foi guardado.
problem-suspended-title = Esta campanha está suspensa
problem-suspended = De momento ninguém a pode assinar, e as suas cartas esperam. Volte a ver dentro de alguns dias.
problem-large-title = Foi demasiado
problem-large = O que foi enviado é maior do que um formulário pode ser. Nada foi guardado. Encurte as suas palavras e envie de novo, por favor.
problem-type-title = Este formulário foi enviado de um modo que não conseguimos ler
problem-type = Assine na página da campanha, por favor. Os programas enviam «application/x-www-form-urlencoded» em UTF-8.
problem-method-title = Esta página não pode ser usada desse modo
problem-method = Abra a página da campanha e use o formulário que lá se encontra.
problem-limited-title = Demasiadas assinaturas da sua rede
problem-limited = Durante algum tempo não aceitamos mais assinaturas da sua rede, para manter as máquinas à distância. Nada foi guardado. Tente de novo mais tarde ou a partir de outra ligação à Internet, por favor.
problem-busy-title = Demasiadas pessoas a assinar ao mesmo tempo
problem-busy = A sua assinatura ainda não está guardada. O que escreveu continua aqui: aguarde um momento e envie de novo, por favor.
problem-unavailable-title = O sítio está indisponível por um momento
problem-unavailable = Tente de novo dentro de um minuto, por favor. Nada do que lhe foi confirmado se perdeu.
problem-internal-title = Algo correu mal do nosso lado
problem-internal = A culpa não é sua e tomámos nota. Tente de novo, por favor. Se voltar a acontecer, indique-nos este número:
problem-home = Ver as campanhas abertas
problem-again = Tentar de novo

## A caixa de saída da demonstração, e a redação

outbox-title = Caixa de saída
outbox-lead = Todo o correio que este sítio teria enviado, o mais recente primeiro. Nada saiu deste computador.
outbox-none = Ainda não há correio. Assine alguma coisa.
outbox-from = De
outbox-to = Para
outbox-subject = Assunto
outbox-date = Data
outbox-newer = Mais recentes
outbox-older = Mais antigos
outbox-back = Todo o correio
outbox-headers = Todos os campos do cabeçalho
outbox-html = A mesma mensagem como página web
outbox-attachments = Anexos
outbox-unreadable = Esta mensagem não pode ser lida.
outbox-closed-title = Reservado à equipa
outbox-closed = Use a ligação de acesso que o programa mostrou ao iniciar.
