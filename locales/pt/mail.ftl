### As cartas aos destinatários e as mensagens a quem assina.

## A carta, em torno do texto da campanha

mail-letter-from = { $name } (via { $sender })
mail-letter-anonymous = Uma pessoa que assina, { $country }
mail-letter-place = { $city }, { $country }
mail-letter-footer = Enviada por uma pessoa cujo endereço de e-mail foi confirmado, através da campanha «{ $title }» ({ $sponsor }):
mail-letter-number = Carta n.º { $number }
mail-letter-test = Esta é uma carta de teste, para verificar se as cartas enviadas para este endereço chegam. Por favor, não lhe responda.
mail-letter-your-name = [o seu nome]
mail-letter-your-country = [o seu país]
mail-letter-your-words = [palavras suas, se as acrescentar]
mail-letter-their-name = [o destinatário]
mail-letter-their-office = [o cargo]

## Todas as mensagens a quem assina

mail-from = { $sponsor } via { $sender }
mail-greeting = Olá, { $name }:
mail-footer = { $sender } envia esta mensagem porque este endereço foi lá indicado para assinar.
mail-campaign-link = Ler o apelo
mail-letters-link = Ver o que aconteceu às suas cartas
mail-withdraw-link = Retirar a minha assinatura
mail-erase-link = Apagar agora

## Pedido de confirmação

mail-confirmation-subject = Confirme, por favor: { $title }
mail-confirmation-intro = A { $date }, alguém indicou este endereço para assinar «{ $title }», um apelo lançado por { $sponsor }. Se o pedido foi seu, confirme, por favor. Até lá, a assinatura não conta.
mail-reminder-subject = Aguardamos ainda a sua confirmação: { $title }
mail-reminder-intro = A { $date }, alguém indicou este endereço para assinar «{ $title }», um apelo lançado por { $sponsor }. A assinatura ainda não está confirmada e, por isso, não conta. Se o pedido foi seu, confirme, por favor. Não voltaremos a lembrar-lho.
mail-repeat-pending-intro = Este endereço foi indicado de novo para assinar «{ $title }», um apelo lançado por { $sponsor }. Foi indicado pela primeira vez a { $date } e a assinatura ainda não está confirmada. Se o pedido foi seu, confirme, por favor. Até lá, a assinatura não conta.
mail-confirm-action = Confirmar a minha assinatura
mail-confirm-next =
    { $letters ->
        [one] Quando tiver confirmado, parte { $letters } carta em seu nome.
        [many] Quando tiver confirmado, parte { $letters } de cartas em seu nome, uma para cada destinatário.
       *[other] Quando tiver confirmado, partem { $letters } cartas em seu nome, uma para cada destinatário.
    }
mail-confirm-until = A ligação funciona até { $until }.
mail-confirm-not-you = Se o pedido não foi seu, não precisa de fazer nada: nada é enviado e o que foi escrito é apagado depois desse dia. Também pode apagá-lo já.

## Agradecimento, depois da confirmação

mail-thanks-subject = A sua assinatura conta: { $title }
mail-thanks-intro = Agradecemos o seu apoio. A sua assinatura de «{ $title }», um apelo lançado por { $sponsor }, está confirmada e contada.
mail-thanks-letters =
    { $letters ->
        [one] Parte agora { $letters } carta em seu nome. Na ligação abaixo pode ver o que lhe acontece. Guarde esta mensagem para voltar a encontrar a ligação.
        [many] Parte agora { $letters } de cartas em seu nome, uma para cada destinatário. Na ligação abaixo pode ver o que lhes acontece. Guarde esta mensagem para voltar a encontrar a ligação.
       *[other] Partem agora { $letters } cartas em seu nome, uma para cada destinatário. Na ligação abaixo pode ver o que lhes acontece. Guarde esta mensagem para voltar a encontrar a ligação.
    }
mail-thanks-name-public = O seu nome figura na página do apelo, como escolheu.
mail-thanks-name-targets = Os destinatários veem o seu nome; o público não, como escolheu.
mail-thanks-name-withheld = O seu nome não é mostrado nem ao público nem aos destinatários, como escolheu; a sua assinatura conta do mesmo modo.
mail-thanks-share = Passar o apelo a colegas e amigos
mail-thanks-receipts = Seguem em anexo dois recibos. Provam que a sua assinatura é contada. O que é para si contém o seu nome, o seu endereço e um número secreto: guarde-o e não o dê a ninguém. O que é para partilhar não nomeia ninguém; pode mostrá-lo a qualquer pessoa.
mail-log-link = O que os recibos provam e como verificá-los
mail-thanks-withdraw = Pode retirar a sua assinatura a qualquer momento. É então apagado tudo o que sabemos de si, e as cartas que ainda não partiram são detidas.
mail-thanks-withdraw-statement = Pode retirar a sua assinatura a qualquer momento. É então apagado tudo o que sabemos de si.
mail-thanks-erased-on = Em todo o caso, os seus dados são apagados a { $date }.
mail-thanks-erased-after =
    { $days ->
        [one] Em todo o caso, os seus dados são apagados { $days } dia depois do fim do apelo.
        [many] Em todo o caso, os seus dados são apagados { $days } de dias depois do fim do apelo.
       *[other] Em todo o caso, os seus dados são apagados { $days } dias depois do fim do apelo.
    }

## O endereço foi indicado de novo, depois da confirmação

mail-repeat-subject = Já assinou: { $title }
mail-repeat-intro = Este endereço foi indicado de novo para assinar «{ $title }», um apelo lançado por { $sponsor }. A sua assinatura foi confirmada a { $date } e conta uma vez; nada mudou. Se o pedido não foi seu, não precisa de fazer nada.
mail-repeat-change = Para alterar o que indicou, retire a sua assinatura e assine de novo.

mail-answer-subject = A resposta à sua carta: { $title }
mail-answer-intro = { $target } respondeu à sua carta. Eis o que foi escrito:
mail-answer-files = Com a resposta vieram ficheiros. Para sua segurança não são transmitidos: { $files }
mail-answer-private = O seu endereço não foi mostrado a ninguém. Se responder a esta mensagem, chega a nós, não ao destinatário da carta.

mail-digest-subject = Cartas da campanha «{ $title }»: { $letters }
mail-digest-intro = Com este correio chegam cartas que várias pessoas lhe escreveram através da campanha «{ $title }» de { $sponsor }. Número de cartas: { $letters }. A primeira é de { $since }.
mail-digest-countries = Vêm destes países: { $countries }.
mail-digest-others = outros países ({ $letters })
mail-digest-files = As cartas seguem em anexo duas vezes: como páginas para ler ou imprimir (PDF) e como caixa de correio que os programas de correio abrem (mbox), em que cada carta é uma mensagem própria e pode ter a sua resposta.
mail-digest-part = Parte { $part } de { $parts }
mail-digest-answer = Uma resposta a este correio chega aos responsáveis por este sítio.
mail-digest-page = A campanha:
mail-digest-log = O registo público, onde qualquer pessoa pode verificar a contagem:

paper-title = Cartas para o correio
paper-run = Impressão { $run }, ficheiro { $file }, { $date }
paper-letters = Cartas: { $letters }
paper-private = Estas páginas contêm nomes. Guarde-as em lugar seguro e destrua o que não for enviado.

mail-report-subject = O que resultou: { $title }
mail-report-intro = Assinou «{ $title }», um apelo lançado por { $sponsor }. A campanha terminou e o seu relatório é público.
mail-report-action = Ler o relatório
mail-report-why = Recebe esta única mensagem porque aceitou que { $sponsor } lhe volte a escrever.
